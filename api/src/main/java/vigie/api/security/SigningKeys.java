package vigie.api.security;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vigie.identity.Digest;
import vigie.identity.SecretSource;

/**
 * The keys that sign access tokens: the first signs, all verify. To change keys without ending a session, a new one is put
 * before the present one ({@code bin/rotate-keys}); the old one may go a quarter of an hour later.
 */
@Singleton
class SigningKeys {
    private static final int BYTES = 32;
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");

    private final List<Key> keys;

    /**
     * One key.
     *
     * @param id what tokens call it; says nothing of the secret
     */
    record Key(String id, String secret) {
        byte[] bytes() {
            return Base64.getUrlDecoder().decode(secret);
        }

        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    /**
     * @param given VIGIE_SIGNING_KEYS: base64url texts of at least 32 bytes, separated by commas; empty to keep them in the
     *     data folder
     */
    SigningKeys(@Value("${vigie.signing-keys:}") String given, KeyFile file, SecretSource secrets) {
        keys = read(given.isBlank() ? file.read(() -> newKey(secrets)) : given);
    }

    private static String newKey(SecretSource secrets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.bytes(BYTES));
    }

    private static List<Key> read(String text) {
        List<Key> keys = new ArrayList<>();
        for (String each : SEPARATOR.split(text.strip(), -1)) {
            Key key = new Key(Digest.of(each).substring(0, 8), each);
            if (!isLongEnough(key)) {
                throw new ConfigurationException(
                        "A signing key (VIGIE_SIGNING_KEYS, or the file signing-keys in the data folder) should be at"
                                + " least 32 bytes in base64url.");
            }
            keys.add(key);
        }
        return List.copyOf(keys);
    }

    private static boolean isLongEnough(Key key) {
        try {
            return key.bytes().length >= BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    Key signing() {
        return keys.getFirst();
    }

    Optional<Key> withId(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
