package vigie.experience;

import java.util.regex.Pattern;

/** Words of people over several lines, before they are judged: ends of lines made alike, and what no text holds found. */
final class PlainText {
    /** Halves of characters, and control characters other than ends of lines and tabs. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cs}\\p{Cc}&&[^\\n\\t]]");

    private PlainText() {}

    static String of(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    static boolean isText(String text) {
        return !NO_TEXT.matcher(text).find();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
