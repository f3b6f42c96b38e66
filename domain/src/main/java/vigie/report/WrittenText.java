package vigie.report;

import java.util.Optional;
import vigie.language.PlainText;
import vigie.refusal.InputProblem;

/** A text of some lines that somebody wrote: kept as it is, but for the ends of its lines and blanks around it. */
final class WrittenText {
    private WrittenText() {}

    static String tidy(String text) {
        return PlainText.of(text);
    }

    /** What is wrong with a text that must be there; empty when nothing is. */
    static Optional<InputProblem> problem(String field, String tidy, int longest) {
        if (PlainText.isNothing(tidy)) {
            return Optional.of(new InputProblem(field, "Une explication est attendue.", "An explanation is expected."));
        }
        if (!PlainText.isText(tidy)) {
            return Optional.of(new InputProblem(
                    field,
                    "Ce texte contient un signe qui ne peut pas être gardé.",
                    "This text holds a character that cannot be kept."));
        }
        int length = PlainText.length(tidy);
        return length <= longest
                ? Optional.empty()
                : Optional.of(new InputProblem(
                        field,
                        "Ce texte a %d caractères ; %d au plus sont gardés.".formatted(length, longest),
                        "This text has %d characters; at most %d are kept.".formatted(length, longest)));
    }
}
