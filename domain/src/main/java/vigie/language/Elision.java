package vigie.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * French drops the e of "de" and "que" before a vowel: d’avril. Whether an h is mute cannot be told from its word, and few
 * drop it before y: there it stays, and words that join names to a preposition are best chosen otherwise.
 */
public final class Elision {
    private static final Pattern JOINED =
            Pattern.compile("\\b([Dd]|[Qq]u)e \\{(\\w+)\\}", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String VOWELS = "aeiouœæ";

    private Elision() {}

    /**
     * A French pattern as it has to be before these values.
     *
     * @param values what stands for a placeholder, by its name between braces; empty when nothing does
     */
    public static String before(String pattern, UnaryOperator<String> values) {
        // Most patterns join nothing, and pages have hundreds.
        if (!pattern.contains("e {")) {
            return pattern;
        }
        return JOINED.matcher(pattern)
                .replaceAll(joined -> Matcher.quoteReplacement(
                        beginsWithVowel(values.apply(joined.group(2)))
                                ? joined.group(1) + "’{" + joined.group(2) + "}"
                                : joined.group()));
    }

    private static boolean beginsWithVowel(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return !plain.isEmpty() && VOWELS.indexOf(plain.charAt(0)) >= 0;
    }
}
