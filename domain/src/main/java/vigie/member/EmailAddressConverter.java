package vigie.member;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

@Singleton
public final class EmailAddressConverter implements AttributeConverter<EmailAddress, String> {
    @Override
    public @Nullable String convertToPersistedValue(@Nullable EmailAddress address, ConversionContext context) {
        return address == null ? null : address.value();
    }

    @Override
    public @Nullable EmailAddress convertToEntityValue(@Nullable String value, ConversionContext context) {
        return value == null ? null : new EmailAddress(value);
    }
}
