package vigie.platform;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Public because rows of other features refer to platforms. */
@Singleton
public final class PlatformIdConverter implements AttributeConverter<PlatformId, UUID> {
    @Override
    public @Nullable UUID convertToPersistedValue(@Nullable PlatformId id, ConversionContext context) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable PlatformId convertToEntityValue(@Nullable UUID value, ConversionContext context) {
        return value == null ? null : new PlatformId(value);
    }
}
