package vigie.api.persistence;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Forms as JSON: a text for each field. */
@Singleton
class TypedTexts {
    private final ObjectMapper json;

    TypedTexts(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<String, String> typed) {
        try {
            return json.writeValueAsString(typed);
        } catch (IOException impossibleForTexts) {
            throw new UncheckedIOException(impossibleForTexts);
        }
    }

    Map<String, String> read(String column) {
        try {
            return json.readValue(column, Argument.mapOf(String.class, String.class));
        } catch (IOException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }
}
