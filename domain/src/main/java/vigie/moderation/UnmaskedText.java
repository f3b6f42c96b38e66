package vigie.moderation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A text as it reads: signs that nobody sees or tells apart, from a word processor or put there on purpose, hide nothing. */
final class UnmaskedText {
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    private UnmaskedText() {}

    static String of(String text) {
        String composed = Normalizer.normalize(UNSEEN.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
        return DASHES.matcher(SPACES.matcher(composed).replaceAll(" ")).replaceAll("-");
    }
}
