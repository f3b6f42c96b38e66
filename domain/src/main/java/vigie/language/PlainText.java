package vigie.language;

import java.util.regex.Pattern;

/** Words of people over several lines, before they are judged: ends of lines made alike, and what no text holds found. */
public final class PlainText {
    /** Halves of characters, and control characters other than ends of lines and tabs. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cs}\\p{Cc}&&[^\\n\\t]]");

    /** A letter, a digit or a sign; some letters and signs are blank all the same. */
    private static final Pattern SEEN =
            Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\\u115F\\u1160\\u2800\\u3164\\uFFA0]]");

    private PlainText() {}

    public static String of(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    public static boolean isText(String text) {
        return !NO_TEXT.matcher(text).find();
    }

    /** Whether a reader sees anything of it: spaces, marks and joiners alone show nothing. */
    public static boolean isSeen(String text) {
        return SEEN.matcher(text).find();
    }

    /** Whether it is as good as no text: nothing in it is seen, and nothing that has to be refused. */
    public static boolean isNothing(String typed) {
        return !isSeen(typed) && isText(of(typed));
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
