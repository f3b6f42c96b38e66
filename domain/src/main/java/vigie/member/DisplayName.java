package vigie.member;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name under which a member may be seen: 1 to 80 characters of any language, on one line, none of them invisible. */
public final class DisplayName {
    private static final int LONGEST = 80;
    /** Control characters, line ends, characters that turn the direction of writing, halves of characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private DisplayName() {}

    /** The name without spaces around it; empty when it cannot be one. */
    public static Optional<String> of(String text) {
        String name = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        boolean fits = !name.isEmpty()
                && name.codePointCount(0, name.length()) <= LONGEST
                && !UNSEEN.matcher(name).find();
        return fits ? Optional.of(name) : Optional.empty();
    }
}
