package vigie.api.persistence;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigie.directory.UnknownCursor;

/**
 * The place of a row in one of the directory's orders, as an opaque word for clients.
 *
 * @param order the order's name; a place in one order is none in another
 */
record DirectoryCursor(String order, BigDecimal rank, String nameKey, String id) {
    private static final String SEPARATOR = "|";
    // Bounded: a number of few letters can stand for one of a billion digits.
    private static final Pattern FORM =
            Pattern.compile("([a-z]+)\\|(-?[0-9]{1,20}(?:\\.[0-9]{1,20})?)\\|([a-z0-9]{0,1000})\\|([0-9a-f-]{36})");

    static DirectoryCursor read(String word, String order) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            Matcher parts = FORM.matcher(text);
            if (!parts.matches() || !parts.group(1).equals(order)) {
                throw new UnknownCursor();
            }
            return new DirectoryCursor(
                    order,
                    new BigDecimal(parts.group(2)),
                    parts.group(3),
                    UUID.fromString(parts.group(4)).toString());
        } catch (IllegalArgumentException notOurs) {
            throw new UnknownCursor();
        }
    }

    String word() {
        String text = String.join(SEPARATOR, order, rank.toPlainString(), nameKey, id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
