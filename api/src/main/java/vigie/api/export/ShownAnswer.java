package vigie.api.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vigie.answer.Answer;
import vigie.answer.DocumentedAnswer;
import vigie.answer.Evidence;
import vigie.export.PublicRecords.ListedPlatform;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Ask;
import vigie.questionnaire.AskType;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;

/**
 * An answer as readers see it.
 *
 * @param evidence that is shown to readers; none when only moderators see what it rests on
 */
record ShownAnswer(Criterion criterion, Ask ask, Answer answer, List<Evidence> evidence) {

    /** In the questionnaire's order; those to criteria that do not apply to the platform are not shown. */
    static List<ShownAnswer> of(ListedPlatform listed, Questionnaire questionnaire) {
        Map<String, DocumentedAnswer> byAsk = listed.answers().stream()
                .collect(Collectors.toMap(each -> each.answer().ask(), each -> each));
        List<ShownAnswer> shown = new ArrayList<>();
        for (Criterion criterion : questionnaire.criteria()) {
            for (Ask ask : criterion.asks()) {
                DocumentedAnswer documented = byAsk.get(ask.id());
                if (documented != null && criterion.appliesTo(listed.platform().kind())) {
                    shown.add(new ShownAnswer(criterion, ask, documented.answer(), shown(documented)));
                }
            }
        }
        return shown;
    }

    private static List<Evidence> shown(DocumentedAnswer documented) {
        return documented.evidence().stream()
                .filter(evidence -> evidence.kind().shownToReaders())
                .toList();
    }

    boolean takesSeveral() {
        return ask.type() == AskType.CHOICES;
    }

    AnswerValue value() {
        return answer.value();
    }
}
