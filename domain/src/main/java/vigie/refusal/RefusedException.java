package vigie.refusal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The domain says no. */
public final class RefusedException extends RuntimeException {
    private final Refusal refusal;
    private final @Nullable Duration retryAfter;
    private final boolean endedByNewPassword;
    private final @Nullable String slug;

    public RefusedException(Refusal refusal) {
        this(refusal, null, false, null);
    }

    private RefusedException(
            Refusal refusal, @Nullable Duration retryAfter, boolean endedByNewPassword, @Nullable String slug) {
        // An answer, not a fault: where it was given tells nobody anything, and a flood of them must cost little.
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
        this.retryAfter = retryAfter;
        this.endedByNewPassword = endedByNewPassword;
        this.slug = slug;
    }

    /** @param retryAfter how long to wait before another try */
    public static RefusedException tooMany(Duration retryAfter) {
        return new RefusedException(Refusal.TOO_MANY_REQUESTS, retryAfter, false, null);
    }

    /** @param slug of the platform that is known already */
    public static RefusedException alreadyListed(String slug) {
        return new RefusedException(Refusal.ALREADY_LISTED, null, false, slug);
    }

    /** The same for a wait that a new password ends. */
    public RefusedException endedByNewPassword() {
        return retryAfter == null ? this : new RefusedException(refusal, retryAfter, true, null);
    }

    /** Whether a new password by mail ends the wait at once. */
    public boolean isEndedByNewPassword() {
        return endedByNewPassword;
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
