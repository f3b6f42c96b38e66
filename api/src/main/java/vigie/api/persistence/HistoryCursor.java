package vigie.api.persistence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigie.directory.UnknownCursor;

/** The place of an item in a platform's history, as an opaque word for clients. */
record HistoryCursor(Instant at, String key) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,12})\\.([0-9]{1,9})\\|([A-Z]-[0-9a-f-]{36})");

    static HistoryCursor read(String word) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            Matcher parts = FORM.matcher(text);
            if (!parts.matches()) {
                throw new UnknownCursor();
            }
            return new HistoryCursor(
                    Instant.ofEpochSecond(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))),
                    parts.group(3));
        } catch (IllegalArgumentException notOurs) {
            throw new UnknownCursor();
        }
    }

    String word() {
        String text = at.getEpochSecond() + "." + at.getNano() + "|" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
