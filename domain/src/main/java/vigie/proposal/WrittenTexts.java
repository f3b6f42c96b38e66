package vigie.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigie.language.Bilingual;
import vigie.language.PlainText;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;

/** Reads what people wrote, and notes what cannot be taken; a reading method answers null where it noted something. */
final class WrittenTexts {
    private static final int FIRST_OVERRIDE = 0x202A;
    private static final int LAST_OVERRIDE = 0x202E;
    private static final int FIRST_ISOLATE = 0x2066;
    private static final int LAST_ISOLATE = 0x2069;

    private final List<InputProblem> problems = new ArrayList<>();

    void problem(String field, String fr, String en) {
        problems.add(new InputProblem(field, fr, en));
    }

    /** @throws InvalidInputException when anything was noted */
    void end() {
        InvalidInputException.throwIfAny(problems);
    }

    /** A name that stands among other words: one line, without marks that turn the direction of what follows. */
    @Nullable
    String name(String field, String sent, int most) {
        String text = text(field, sent, most);
        if (text != null && text.codePoints().anyMatch(WrittenTexts::isUnseenInALine)) {
            problem(
                    field,
                    "Retirez les retours à la ligne et les signes invisibles.",
                    "Please remove line breaks and invisible characters.");
            return null;
        }
        return text;
    }

    /** A text with its line breaks, of 1 to {@code most} characters. */
    @Nullable
    String text(String field, String sent, int most) {
        String text = optional(field, sent, most);
        if (text != null && text.isEmpty()) {
            problem(field, "Ce champ est à remplir.", "This field needs a text.");
            return null;
        }
        return text;
    }

    /** As the other one, and may be empty; a text of which nothing is seen is empty. */
    @Nullable
    String optional(String field, String sent, int most) {
        String text = PlainText.of(sent);
        if (!PlainText.isText(text)) {
            problem(
                    field,
                    "Ce texte contient un caractère qui ne peut pas être conservé.",
                    "This text has a character that cannot be kept.");
            return null;
        }
        int length = PlainText.length(text);
        if (length > most) {
            problem(
                    field,
                    String.format(Locale.FRENCH, "Ce texte compte %,d caractères, %,d au plus.", length, most),
                    String.format(Locale.ENGLISH, "This text has %,d characters, at most %,d.", length, most));
            return null;
        }
        return PlainText.isSeen(text) ? text : "";
    }

    /** A text in one language or both; what was written in one only stands for both. */
    @Nullable
    Bilingual both(String field, SentText sent, int most) {
        String fr = optional(field + ".fr", sent.fr(), most);
        String en = optional(field + ".en", sent.en(), most);
        if (fr == null || en == null) {
            return null;
        }
        if (fr.isEmpty() && en.isEmpty()) {
            problem(field, "Ce champ est à remplir.", "This field needs a text.");
            return null;
        }
        return new Bilingual(fr.isEmpty() ? en : fr, en.isEmpty() ? fr : en);
    }

    private static boolean isUnseenInALine(int character) {
        return Character.isISOControl(character)
                || (character >= FIRST_OVERRIDE && character <= LAST_OVERRIDE)
                || (character >= FIRST_ISOLATE && character <= LAST_ISOLATE);
    }
}
