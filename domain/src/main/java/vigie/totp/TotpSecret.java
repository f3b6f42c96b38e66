package vigie.totp;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vigie.identity.Base32;
import vigie.identity.SecretSource;

/**
 * What a member's authenticator app and we share. Codes are RFC 6238's with the values that every app knows: HMAC-SHA-1,
 * six digits, a new one every 30 seconds.
 *
 * @param base32 as people type it: Base32 (RFC 4648) without padding
 */
public record TotpSecret(String base32) {
    private static final int BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int CODES = 1_000_000;
    private static final int STEPS_AROUND = 1;

    static TotpSecret next(SecretSource secrets) {
        return new TotpSecret(Base32.encode(secrets.bytes(BYTES)));
    }

    /** What authenticator apps read from a QR code (Google's Key URI Format). */
    public String uri(String issuer, String account) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + base32 + "&issuer="
                + encoded(issuer) + "&algorithm=SHA1&digits=6&period=" + STEP_SECONDS;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The step whose code this is: the present one, the one before or the one after, for clocks differ. Empty when it is
     * none of these.
     */
    public OptionalLong stepOf(String code, Instant now) {
        long present = Math.floorDiv(now.getEpochSecond(), (long) STEP_SECONDS);
        OptionalLong found = OptionalLong.empty();
        for (long step = present - STEPS_AROUND; step <= present + STEPS_AROUND; step++) {
            if (code(step).equals(code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The code at this instant. */
    public String code(Instant now) {
        return code(Math.floorDiv(now.getEpochSecond(), (long) STEP_SECONDS));
    }

    private String code(long step) {
        try {
            Mac hmac = Mac.getInstance("HmacSHA1");
            hmac.init(new SecretKeySpec(Base32.decode(base32), "RAW"));
            byte[] hash =
                    hmac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            // RFC 4226, 5.3: the last four bits say which four bytes to take.
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % CODES);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "TotpSecret[…]";
    }
}
