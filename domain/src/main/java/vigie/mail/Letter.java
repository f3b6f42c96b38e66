package vigie.mail;

import java.time.Instant;
import java.util.Map;
import vigie.language.Language;

/**
 * A letter to one person.
 *
 * @param recipient an e-mail address
 * @param values what the letter's words need, by name; may hold a link's token, and is emptied once the letter has left
 */
public record Letter(
        LetterId id,
        LetterKind kind,
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
