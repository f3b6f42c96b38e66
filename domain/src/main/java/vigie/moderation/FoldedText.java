package vigie.moderation;

import java.text.Normalizer;
import java.util.Locale;
import vigie.identity.Digest;

/** A text without what one changes to make a copy look like another: capitals, accents, spaces, punctuation. */
record FoldedText(String value) {
    /** Letters and digits; shorter texts ("rien à signaler") are the same by chance. */
    static final int SHORTEST = 40;

    static FoldedText of(String text) {
        return new FoldedText(Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", ""));
    }

    boolean isLongEnough() {
        return value.length() >= SHORTEST;
    }

    String digest() {
        return Digest.of(value);
    }
}
