package vigie.refusal;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The domain says no. */
public final class RefusedException extends RuntimeException {
    private final Refusal refusal;
    private final @Nullable Duration retryAfter;
    private final boolean endedByNewPassword;
    private final @Nullable String slug;
    private final @Nullable UUID caseId;

    public RefusedException(Refusal refusal) {
        this(refusal, null, false, null, null);
    }

    private RefusedException(
            Refusal refusal,
            @Nullable Duration retryAfter,
            boolean endedByNewPassword,
            @Nullable String slug,
            @Nullable UUID caseId) {
        // An answer, not a fault: where it was given tells nobody anything, and a flood of them must cost little.
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
        this.retryAfter = retryAfter;
        this.endedByNewPassword = endedByNewPassword;
        this.slug = slug;
        this.caseId = caseId;
    }

    /** @param retryAfter how long to wait before another try */
    public static RefusedException tooMany(Duration retryAfter) {
        return new RefusedException(Refusal.TOO_MANY_REQUESTS, retryAfter, false, null, null);
    }

    /** @param retryAfter how long what was sent already may still take */
    public static RefusedException inProgress(Duration retryAfter) {
        return new RefusedException(Refusal.IN_PROGRESS, retryAfter, false, null, null);
    }

    /** @param slug of the platform that is known already */
    public static RefusedException alreadyListed(String slug) {
        return new RefusedException(Refusal.ALREADY_LISTED, null, false, slug, null);
    }

    /** @param caseId of the asker's own proposal, which waits */
    public static RefusedException alreadyProposed(UUID caseId) {
        return new RefusedException(Refusal.ALREADY_PROPOSED, null, false, null, caseId);
    }

    /** The same for a wait that a new password ends. */
    public RefusedException endedByNewPassword() {
        return retryAfter == null ? this : new RefusedException(refusal, retryAfter, true, null, null);
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

    /** Of the asker's own case that is to be changed instead; null where there is none. */
    public @Nullable UUID caseId() {
        return caseId;
    }

    /** Null when waiting does not help. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
