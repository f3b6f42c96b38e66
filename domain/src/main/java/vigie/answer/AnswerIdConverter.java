package vigie.answer;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class AnswerIdConverter implements AttributeConverter<AnswerId, UUID> {
    @Override
    public @Nullable UUID convertToPersistedValue(@Nullable AnswerId id, ConversionContext context) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable AnswerId convertToEntityValue(@Nullable UUID value, ConversionContext context) {
        return value == null ? null : new AnswerId(value);
    }
}
