package vigie.platform;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A platform's name in addresses: lower-case letters, digits and single hyphens, at most 80 characters. */
@TypeDef(type = DataType.STRING, converter = SlugConverter.class)
public record Slug(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 80;
    private static final String WITHOUT_LETTERS = "plateforme";

    /** Stand in addresses where platforms stand, and mean something else. */
    private static final Set<String> RESERVED = Set.of("compare");

    public Slug {
        if (!fits(value)) {
            throw new IllegalArgumentException("Not a slug.");
        }
    }

    /** Empty when the text cannot be a slug. */
    public static Optional<Slug> of(String text) {
        return fits(text) ? Optional.of(new Slug(text)) : Optional.empty();
    }

    /** A slug that tells of this name: its letters without accents, its digits. */
    public static Slug like(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-");
        String trimmed = trimmed(plain, LONGEST);
        return new Slug(trimmed.isEmpty() ? WITHOUT_LETTERS : trimmed);
    }

    /** Whether an address with it leads elsewhere: no platform gets it. */
    public boolean reserved() {
        return RESERVED.contains(value);
    }

    /** This slug for the second, the third… of the same name. */
    public Slug numbered(int number) {
        String end = "-" + number;
        return new Slug(trimmed(value, LONGEST - end.length()) + end);
    }

    private static String trimmed(String text, int most) {
        String begun = text.startsWith("-") ? text.substring(1) : text;
        String cut = begun.substring(0, Math.min(most, begun.length()));
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }

    private static boolean fits(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
