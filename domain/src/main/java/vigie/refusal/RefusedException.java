package vigie.refusal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The domain says no. */
public final class RefusedException extends RuntimeException {
    private final Refusal refusal;
    private final @Nullable Duration retryAfter;
    private final @Nullable String slug;

    public RefusedException(Refusal refusal) {
        this(refusal, null, null);
    }

    private RefusedException(Refusal refusal, @Nullable Duration retryAfter, @Nullable String slug) {
        // An answer, not a fault: where it was given tells nobody anything, and a flood of them must cost little.
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
        this.retryAfter = retryAfter;
        this.slug = slug;
    }

    /** @param retryAfter how long to wait before another try */
    public static RefusedException tooMany(Duration retryAfter) {
        return new RefusedException(Refusal.TOO_MANY_REQUESTS, retryAfter, null);
    }

    /** @param slug of the platform that is known already */
    public static RefusedException alreadyListed(String slug) {
        return new RefusedException(Refusal.ALREADY_LISTED, null, slug);
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Of the platform that this is about; null for what is about none. */
    public @Nullable String slug() {
        return slug;
    }

    /** Null when waiting does not help. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
