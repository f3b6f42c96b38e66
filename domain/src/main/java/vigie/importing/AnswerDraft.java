package vigie.importing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vigie.answer.DocumentedAnswer;
import vigie.answer.Evidence;
import vigie.language.Bilingual;
import vigie.questionnaire.AnswerValue;

/** An answer as a file gives it, checked: at least one piece of evidence. */
record AnswerDraft(String ask, AnswerValue value, Bilingual note, List<Evidence> evidence) {

    boolean says(DocumentedAnswer published) {
        return value.equals(published.answer().value())
                && note.equals(published.answer().note())
                && evidence.equals(published.evidence());
    }

    /** Whether it says of the same ask what that answer says. */
    boolean repeats(DocumentedAnswer other) {
        return ask.equals(other.answer().ask()) && says(other);
    }

    /** The last day on which somebody read any of its evidence. */
    LocalDate checkedOn() {
        return evidence.stream()
                .map(Evidence::seenOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
