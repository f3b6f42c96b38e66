package vigie.api.account;

import java.time.Duration;
import java.time.Instant;
import vigie.totp.TotpSecret;

/** What a member's telephone does with the secret. */
record AuthenticatorApp(String secret) {
    private static final Duration STEP = Duration.ofSeconds(30);

    /** The code of this moment. */
    String code() {
        return code(0);
    }

    /** The code of so many steps later; the one before and the one after are taken too. */
    String code(int steps) {
        return new TotpSecret(secret).code(Instant.now().plus(STEP.multipliedBy(steps)));
    }
}
