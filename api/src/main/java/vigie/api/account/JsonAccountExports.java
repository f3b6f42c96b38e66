package vigie.api.account;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import vigie.account.AccountExports;
import vigie.account.HeldData;

@Singleton
class JsonAccountExports implements AccountExports {
    private final ObjectMapper json;

    JsonAccountExports(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public byte[] write(HeldData held) {
        try {
            return json.writeValueAsBytes(ExportResponse.from(held));
        } catch (IOException neverIntoMemory) {
            throw new UncheckedIOException(neverIntoMemory);
        }
    }
}
