package vigie.refusal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The domain says no. */
public final class RefusedException extends RuntimeException {
    private final Refusal refusal;
    private final @Nullable Duration retryAfter;
    private final boolean endedByNewPassword;

    public RefusedException(Refusal refusal) {
        this(refusal, null, false);
    }

    private RefusedException(Refusal refusal, @Nullable Duration retryAfter, boolean endedByNewPassword) {
        // An answer, not a fault: where it was given tells nobody anything, and a flood of them must cost little.
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
        this.retryAfter = retryAfter;
        this.endedByNewPassword = endedByNewPassword;
    }

    /** @param retryAfter how long to wait before another try */
    public static RefusedException tooMany(Duration retryAfter) {
        return new RefusedException(Refusal.TOO_MANY_REQUESTS, retryAfter, false);
    }

    /** The same for a wait that a new password ends. */
    public RefusedException endedByNewPassword() {
        return retryAfter == null ? this : new RefusedException(refusal, retryAfter, true);
    }

    /** Whether a new password by mail ends the wait at once. */
    public boolean isEndedByNewPassword() {
        return endedByNewPassword;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Null when waiting does not help. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
