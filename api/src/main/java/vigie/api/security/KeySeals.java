package vigie.api.security;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vigie.once.Seals;

/** Seals with {@link SigningKeys}, which are not in the database; a seal names its key, as tokens do. */
@Singleton
class KeySeals implements Seals {
    private final SigningKeys keys;

    KeySeals(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public String seal(String content) {
        return seal(keys.signing(), content);
    }

    @Override
    public boolean fits(String seal, String content) {
        String id = seal.substring(0, seal.indexOf(':'));
        return keys.withId(id).filter(key -> same(seal, seal(key, content))).isPresent();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String seal(SigningKeys.Key key, String content) {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(key.bytes(), "RAW"));
            hmac.update(("seal of " + content).getBytes(StandardCharsets.UTF_8));
            return key.id() + ":" + HexFormat.of().formatHex(hmac.doFinal());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
