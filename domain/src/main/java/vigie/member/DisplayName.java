package vigie.member;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name under which a member may be seen: 1 to 80 characters of any language, on one line, none of them invisible. */
public final class DisplayName {
    private static final int LONGEST = 80;

    /** Letters of the alphabets in which a joiner changes what is seen, and the pieces of pictures. */
    private static final String JOINED =
            "[\\p{L}\\p{M}\\p{So}\\x{1F3FB}-\\x{1F3FF}&&[^\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}]]";

    private static final Pattern JOINER = Pattern.compile("(" + JOINED + ")[\\u200C\\u200D](?=" + JOINED + ")");

    /**
     * Control characters, line ends, characters that turn the direction of writing, halves of characters, and letters
     * and signs that are blank.
     */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}"
            + "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFFA0]");

    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");

    private DisplayName() {}

    /** The name without spaces around it; empty when it cannot be one. */
    public static Optional<String> of(String text) {
        String name = Composed.of(text.strip(), LONGEST);
        boolean fits = name.codePointCount(0, name.length()) <= LONGEST
                && SEEN.matcher(name).find()
                && !UNSEEN.matcher(JOINER.matcher(name).replaceAll("$1")).find();
        return fits ? Optional.of(name) : Optional.empty();
    }
}
