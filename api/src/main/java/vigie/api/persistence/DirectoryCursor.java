package vigie.api.persistence;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import vigie.directory.UnknownCursor;

/** The place of a row in the directory's order, as an opaque word for clients. */
record DirectoryCursor(BigDecimal rank, String nameKey, String id) {
    private static final String SEPARATOR = "|";

    static DirectoryCursor read(String word) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            String[] parts = text.split("\\|", -1);
            if (parts.length != 3 || parts[0].length() > 40 || !parts[1].matches("[a-z0-9]*")) {
                throw new UnknownCursor();
            }
            return new DirectoryCursor(
                    new BigDecimal(parts[0]),
                    parts[1],
                    UUID.fromString(parts[2]).toString());
        } catch (IllegalArgumentException notOurs) {
            throw new UnknownCursor();
        }
    }

    String word() {
        String text = String.join(SEPARATOR, rank.toPlainString(), nameKey, id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
