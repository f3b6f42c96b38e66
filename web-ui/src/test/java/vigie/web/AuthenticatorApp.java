package vigie.web;

import java.time.Duration;
import java.time.Instant;
import vigie.totp.TotpSecret;

/** The app on a member's telephone: shows one code after the other, so that none is given twice. */
public final class AuthenticatorApp {
    private static final Duration STEP = Duration.ofSeconds(30);

    private final TotpSecret secret;
    private Instant last;

    /** @param key as the page shows it, in groups */
    public AuthenticatorApp(String key) {
        secret = new TotpSecret(key.replace(" ", ""));
        // The step before the present one is taken, too: it leaves two more to come without waiting.
        last = Instant.now().minus(STEP.multipliedBy(2));
    }

    /** A code that is taken at this moment and was not shown before; there are three. */
    public String code() {
        last = last.plus(STEP);
        return secret.code(last);
    }

    /** Six digits that are not taken at this moment. */
    public String wrongCode() {
        Instant now = Instant.now();
        for (int digit = 0; digit < 10; digit++) {
            String code = String.valueOf(digit).repeat(6);
            if (secret.stepOf(code, now).isEmpty()) {
                return code;
            }
        }
        throw new IllegalStateException("Ten codes at once");
    }
}
