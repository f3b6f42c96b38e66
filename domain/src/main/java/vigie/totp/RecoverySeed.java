package vigie.totp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vigie.identity.Base32;
import vigie.identity.SecretSource;

/**
 * What recovery codes are made of, together with the member's secret. The page that asks for a code holds it, so that the
 * same page sent twice gives the same codes, in any process, while nothing is stored of them but digests.
 *
 * @param value when it was made, in seconds, and 256 random bits
 */
public record RecoverySeed(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,12}\\.[A-Za-z0-9_-]{43}");
    private static final Duration SHOWN_AGAIN = Duration.ofHours(1);

    public RecoverySeed {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a seed.");
        }
    }

    static RecoverySeed next(SecretSource secrets, Instant now) {
        return new RecoverySeed(now.getEpochSecond() + "." + secrets.token());
    }

    /** Empty for any text that we did not make. */
    public static Optional<RecoverySeed> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new RecoverySeed(text)) : Optional.empty();
    }

    /** Whether its codes may still be shown again. Another time would make other codes. */
    boolean isFresh(Instant now) {
        Instant made = Instant.ofEpochSecond(Long.parseLong(value.substring(0, value.indexOf('.'))));
        return now.isBefore(made.plus(SHOWN_AGAIN));
    }

    /** Nobody knows them who does not know both. */
    List<RecoveryCode> codes(TotpSecret secret) {
        return IntStream.range(0, RecoveryCode.NUMBER)
                .mapToObj(number -> RecoveryCode.of(bytes(secret, number)))
                .toList();
    }

    private byte[] bytes(TotpSecret secret, int number) {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(Base32.decode(secret.base32()), "RAW"));
            hmac.update(("recovery code " + number + " of " + value).getBytes(StandardCharsets.UTF_8));
            return hmac.doFinal();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "RecoverySeed[…]";
    }
}
