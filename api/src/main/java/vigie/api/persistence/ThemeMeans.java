package vigie.api.persistence;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The means of a platform's themes, as they stand in their column. */
@Singleton
class ThemeMeans {
    private final ObjectMapper json;

    ThemeMeans(ObjectMapper json) {
        this.json = json;
    }

    /** @param column null where nothing is kept */
    Map<String, BigDecimal> read(@Nullable String column) {
        try {
            return column == null ? Map.of() : json.readValue(column, Argument.mapOf(String.class, BigDecimal.class));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String written(Map<String, BigDecimal> themes) {
        try {
            return json.writeValueAsString(themes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
