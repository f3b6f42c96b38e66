package vigie.api.security;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import vigie.identity.SecretSource;

@Singleton
class RandomSecrets implements SecretSource {
    private final SecureRandom random = new SecureRandom();

    @Override
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
