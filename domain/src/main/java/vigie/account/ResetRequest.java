package vigie.account;

import java.time.Instant;
import java.util.UUID;

/** Somebody asked for a new password for this address, which may or may not have an account. */
public record ResetRequest(UUID id, String emailKey, Instant askedAt) {}
