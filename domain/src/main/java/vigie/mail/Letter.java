package vigie.mail;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.language.Language;

/**
 * A letter to one person.
 *
 * @param member whose account it is about; null when nobody has one
 * @param recipient an e-mail address
 * @param values what the letter's words need, by name; may hold a link's token, and is emptied once the letter has left
 */
public record Letter(
        LetterId id,
        LetterKind kind,
        @Nullable UUID member,
        String recipient,
        Language language,
        Map<String, String> values,
        Instant writtenAt) {
    public Letter {
        values = Map.copyOf(values);
    }

    @Override
    public String toString() {
        return "Letter[" + id.value() + ", " + kind + "]";
    }
}
