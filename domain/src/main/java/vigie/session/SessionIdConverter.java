package vigie.session;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
public final class SessionIdConverter implements AttributeConverter<SessionId, UUID> {
    @Override
    public @Nullable UUID convertToPersistedValue(@Nullable SessionId id, ConversionContext context) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable SessionId convertToEntityValue(@Nullable UUID value, ConversionContext context) {
        return value == null ? null : new SessionId(value);
    }
}
