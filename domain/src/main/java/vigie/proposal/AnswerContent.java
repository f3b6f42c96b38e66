package vigie.proposal;

import java.util.List;
import vigie.answer.DocumentedAnswer;
import vigie.answer.Evidence;
import vigie.language.Bilingual;
import vigie.questionnaire.AnswerValue;

/**
 * What is proposed for an ask, checked.
 *
 * @param recheck true when its author only says that the published answer still holds
 */
public record AnswerContent(AnswerValue value, Bilingual note, List<Evidence> evidence, boolean recheck) {
    public AnswerContent {
        evidence = List.copyOf(evidence);
    }

    static AnswerContent of(DocumentedAnswer published) {
        return new AnswerContent(
                published.answer().value(), published.answer().note(), published.evidence(), /* recheck= */ false);
    }
}
