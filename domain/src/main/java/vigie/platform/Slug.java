package vigie.platform;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.Optional;
import java.util.regex.Pattern;

/** A platform's name in addresses: lower-case letters, digits and single hyphens, at most 80 characters. */
@TypeDef(type = DataType.STRING, converter = SlugConverter.class)
public record Slug(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 80;

    public Slug {
        if (!fits(value)) {
            throw new IllegalArgumentException("Not a slug.");
        }
    }

    /** Empty when the text cannot be a slug. */
    public static Optional<Slug> of(String text) {
        return fits(text) ? Optional.of(new Slug(text)) : Optional.empty();
    }

    private static boolean fits(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
