package vigie.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that gets a session new tokens, once.
 *
 * @param digest what is stored of it
 * @param parent the digest of the token that it was given for, null for the first of a session
 * @param usedAt null until it was used
 */
public record RefreshToken(
        String digest,
        SessionId session,
        @Nullable String parent,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {}
