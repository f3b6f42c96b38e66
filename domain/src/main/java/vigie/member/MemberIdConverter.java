package vigie.member;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Public because rows of other features refer to members. */
@Singleton
public final class MemberIdConverter implements AttributeConverter<MemberId, UUID> {
    @Override
    public @Nullable UUID convertToPersistedValue(@Nullable MemberId id, ConversionContext context) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable MemberId convertToEntityValue(@Nullable UUID value, ConversionContext context) {
        return value == null ? null : new MemberId(value);
    }
}
