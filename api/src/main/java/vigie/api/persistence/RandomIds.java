package vigie.api.persistence;

import jakarta.inject.Singleton;
import java.util.UUID;
import vigie.identity.IdSource;

@Singleton
final class RandomIds implements IdSource {
    @Override
    public UUID next() {
        return UUID.randomUUID();
    }
}
