package vigie.report;

import java.util.Optional;
import vigie.refusal.InputProblem;

/** A text of some lines that somebody wrote: kept as it is, but for the ends of its lines and blanks around it. */
final class WrittenText {
    private WrittenText() {}

    static String tidy(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** What is wrong with a text that must be there; empty when nothing is. */
    static Optional<InputProblem> problem(String field, String tidy, int longest) {
        if (tidy.isBlank()) {
            return Optional.of(new InputProblem(field, "Une explication est attendue.", "An explanation is expected."));
        }
        if (tidy.codePoints().anyMatch(WrittenText::isNoText)) {
            return Optional.of(new InputProblem(
                    field,
                    "Ce texte contient un signe qui ne peut pas être gardé.",
                    "This text holds a character that cannot be kept."));
        }
        int length = tidy.codePointCount(0, tidy.length());
        return length <= longest
                ? Optional.empty()
                : Optional.of(new InputProblem(
                        field,
                        "Ce texte a %d caractères ; %d au plus sont gardés.".formatted(length, longest),
                        "This text has %d characters; at most %d are kept.".formatted(length, longest)));
    }

    // The null character, and halves of a character.
    private static boolean isNoText(int sign) {
        return sign == 0 || (sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE);
    }
}
