package vigie.identity;

import java.util.Base64;

/** Makes secrets that nobody can guess; tests give known ones. */
@FunctionalInterface
public interface SecretSource {
    /** So many random bytes. */
    byte[] bytes(int count);

    /** 256 random bits, for links and tokens: 43 letters, digits, hyphens and underscores. */
    default String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }
}
