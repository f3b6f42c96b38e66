package vigie.refusal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The domain says no. */
public final class RefusedException extends RuntimeException {
    private final Refusal refusal;
    private final @Nullable Duration retryAfter;

    public RefusedException(Refusal refusal) {
        this(refusal, null);
    }

    private RefusedException(Refusal refusal, @Nullable Duration retryAfter) {
        // An answer, not a fault: where it was given tells nobody anything, and a flood of them must cost little.
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
        this.retryAfter = retryAfter;
    }

    /** @param retryAfter how long to wait before another try */
    public static RefusedException tooMany(Duration retryAfter) {
        return new RefusedException(Refusal.TOO_MANY_REQUESTS, retryAfter);
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Null when waiting does not help. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
