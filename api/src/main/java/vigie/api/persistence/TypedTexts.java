package vigie.api.persistence;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import vigie.experience.TypedExperience;

/** Forms as JSON: a text for each field. */
@Singleton
class TypedTexts {
    private final ObjectMapper json;

    TypedTexts(ObjectMapper json) {
        this.json = json;
    }

    String write(TypedExperience typed) {
        try {
            return json.writeValueAsString(typed.texts());
        } catch (IOException impossibleForTexts) {
            throw new UncheckedIOException(impossibleForTexts);
        }
    }

    TypedExperience read(String column) {
        try {
            return new TypedExperience(json.readValue(column, Argument.mapOf(String.class, String.class)));
        } catch (IOException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }
}
