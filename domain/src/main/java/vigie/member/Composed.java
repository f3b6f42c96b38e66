package vigie.member;

import java.text.Normalizer;

/** Texts in which a letter and its accents are one character, however the keyboard put them together (NFC). */
final class Composed {
    /** A character typed in pieces has at most four, each of at most two halves. */
    private static final int MOST_TO_ONE = 4 * 2;

    private Composed() {}

    /**
     * The text composed; as it is when it has more than so many characters in any case, for composing a megabyte of
     * accents takes a minute.
     */
    static String of(String text, int longest) {
        return text.length() > longest * MOST_TO_ONE ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
