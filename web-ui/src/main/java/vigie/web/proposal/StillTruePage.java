package vigie.web.proposal;

import java.util.List;
import vigie.answer.DocumentedAnswer;
import vigie.answer.Evidence;
import vigie.platform.Platform;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.web.layout.AnswerWords;
import vigie.web.layout.PageContext;

/** A published answer with its sources, to be confirmed in one click. */
public record StillTruePage(
        PageContext context, Platform platform, Criterion criterion, Ask ask, DocumentedAnswer published) {
    public String title() {
        return context.text("recheck.title", platform.name());
    }

    public String value() {
        return AnswerWords.of(ask, published.answer().value(), context);
    }

    public List<Evidence> sources() {
        return published.evidence().stream()
                .filter(evidence -> evidence.kind().shownToReaders())
                .toList();
    }
}
