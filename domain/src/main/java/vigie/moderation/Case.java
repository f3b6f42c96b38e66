package vigie.moderation;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.platform.PlatformId;

/**
 * Something that waits for a moderator, or waited for one.
 *
 * @param platform null for remarks, and for new platforms before they are published
 * @param author null for a visitor's report, and once the account is deleted
 * @param subject what it is about, as the kind's own feature names it: a proposal, an experience, a report, an appeal
 * @param revision which text of its author is before the moderator, from 1; each resubmission adds one
 * @param version changes with everything that happens to the case: whoever decides says which one they saw
 * @param submittedAt when its present text came in
 * @param needsSecond true when publishing it takes two moderators, as far as can be said now
 * @param ground that a report gives, for the queue; null for other kinds
 * @param pending what one moderator decided and a second one has to confirm; null when nothing waits for a second
 */
public record Case(
        CaseId id,
        CaseKind kind,
        CaseStatus status,
        @Nullable PlatformId platform,
        @Nullable MemberId author,
        UUID subject,
        int revision,
        int version,
        Instant submittedAt,
        Set<Hint> hints,
        boolean needsSecond,
        @Nullable String ground,
        @Nullable Pending pending) {
    public Case {
        hints = Set.copyOf(hints);
    }

    /** @param by null once that moderator's account is deleted: anybody else may then confirm */
    public record Pending(Outcome outcome, @Nullable MemberId by) {}

    public static Case opened(
            CaseId id,
            CaseKind kind,
            @Nullable PlatformId platform,
            @Nullable MemberId author,
            UUID subject,
            Instant now,
            Set<Hint> hints,
            boolean needsSecond) {
        return opened(id, kind, platform, author, subject, now, hints, needsSecond, null);
    }

    static Case opened(
            CaseId id,
            CaseKind kind,
            @Nullable PlatformId platform,
            @Nullable MemberId author,
            UUID subject,
            Instant now,
            Set<Hint> hints,
            boolean needsSecond,
            @Nullable String ground) {
        return new Case(
                id, kind, CaseStatus.OPEN, platform, author, subject, 1, 1, now, hints, needsSecond, ground, null);
    }

    Case adopted() {
        return new Case(
                id,
                kind,
                CaseStatus.PUBLISHED,
                platform,
                author,
                subject,
                revision,
                version,
                submittedAt,
                hints,
                needsSecond,
                ground,
                pending);
    }

    /** Waits for a moderator, the first or the second. */
    public boolean waits() {
        return status == CaseStatus.OPEN || pending != null;
    }

    /** Whether this moderator took the decision that waits for a second one. */
    public boolean isFirst(MemberId moderator) {
        return pending != null && moderator.equals(pending.by());
    }

    /** As before the first of two moderators decided. */
    Case takenBack(boolean second) {
        return with(status, platform, revision, submittedAt, hints, second, null);
    }

    /** What would become of it; empty when this cannot be decided now. Against a withdrawal that waits: it stays published. */
    public Optional<CaseStatus> after(Outcome outcome) {
        return leavesPublished(outcome) ? Optional.of(status) : status.after(outcome, kind);
    }

    /** Whether this says no to a withdrawal that waits: nothing was taken off yet, and nothing is restored. */
    public boolean leavesPublished(Outcome outcome) {
        return outcome == Outcome.RESTORE
                && status == CaseStatus.PUBLISHED
                && pending != null
                && pending.outcome() == Outcome.WITHDRAW;
    }

    public Case decided(CaseStatus next) {
        return with(next, platform, revision, submittedAt, hints, needsSecond, null);
    }

    public Case waitingForSecond(Outcome outcome, MemberId first) {
        return with(status, platform, revision, submittedAt, hints, true, new Pending(outcome, first));
    }

    public Case resubmitted(Instant now, Set<Hint> newHints, boolean second) {
        return with(CaseStatus.OPEN, platform, revision + 1, now, newHints, second, null);
    }

    public Case becoming(CaseStatus next) {
        return with(next, platform, revision, submittedAt, hints, needsSecond, null);
    }

    /** The same version, of which this is noticed, or not any more. */
    Case marked(Hint hint, boolean noticed) {
        Set<Hint> marks = new HashSet<>(hints);
        if (noticed) {
            marks.add(hint);
        } else {
            marks.remove(hint);
        }
        return new Case(
                id,
                kind,
                status,
                platform,
                author,
                subject,
                revision,
                version,
                submittedAt,
                marks,
                needsSecond,
                ground,
                pending);
    }

    /** For a {@link CaseSubject} that settles a decision otherwise than it was said, within the same change. */
    public Case turning(CaseStatus other) {
        return new Case(
                id,
                kind,
                other,
                platform,
                author,
                subject,
                revision,
                version,
                submittedAt,
                hints,
                needsSecond,
                ground,
                pending);
    }

    /** A new platform has one only when it is published. */
    public Case about(PlatformId published) {
        return new Case(
                id,
                kind,
                status,
                published,
                author,
                subject,
                revision,
                version,
                submittedAt,
                hints,
                needsSecond,
                ground,
                pending);
    }

    private Case with(
            CaseStatus next,
            @Nullable PlatformId nextPlatform,
            int nextRevision,
            Instant since,
            Set<Hint> nextHints,
            boolean second,
            @Nullable Pending nextPending) {
        return new Case(
                id,
                kind,
                next,
                nextPlatform,
                author,
                subject,
                nextRevision,
                version + 1,
                since,
                nextHints,
                second,
                ground,
                nextPending);
    }
}
