package vigie.account;

import java.time.Instant;
import java.util.Optional;

/** Accounts that wait for their confirmation. */
public interface Registrations {
    void add(Registration registration);

    /** Whether there is one that can be confirmed. */
    boolean waits(String tokenDigest, Instant now);

    /** Takes it away, so that it can be confirmed once; empty when there is none, or it is too old. */
    Optional<Registration> take(String tokenDigest, Instant now);

    /** Removes all others for this address. */
    void removeFor(String emailKey);

    void forgetExpiredBefore(Instant instant);
}
