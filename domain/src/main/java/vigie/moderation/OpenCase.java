package vigie.moderation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.identity.IdSource;
import vigie.member.MemberId;
import vigie.platform.PlatformId;

/** Puts what somebody sent before the moderators, and takes it back. Called within the transaction that stores it. */
@Singleton
public class OpenCase {
    private final Cases cases;
    private final ModerationLog log;
    private final IdSource ids;
    private final InstantSource time;

    OpenCase(Cases cases, ModerationLog log, IdSource ids, InstantSource time) {
        this.cases = cases;
        this.log = log;
        this.ids = ids;
        this.time = time;
    }

    @Transactional
    public Case open(
            CaseKind kind,
            @Nullable PlatformId platform,
            @Nullable MemberId author,
            UUID subject,
            Set<Hint> hints,
            boolean needsSecond) {
        return open(kind, platform, author, subject, hints, needsSecond, null);
    }

    /** @param ground that a report gives; moderators can look for it */
    @Transactional
    public Case open(
            CaseKind kind,
            @Nullable PlatformId platform,
            @Nullable MemberId author,
            UUID subject,
            Set<Hint> hints,
            boolean needsSecond,
            @Nullable String ground) {
        Case opened = Case.opened(
                new CaseId(ids.next()), kind, platform, author, subject, time.instant(), hints, needsSecond, ground);
        cases.add(opened);
        log(LogEvent.SUBMITTED, opened);
        return opened;
    }

    /** A case for what is public without ever having been one: imported, and now reported. */
    @Transactional
    public Case adopt(CaseKind kind, PlatformId platform, UUID subject) {
        Case adopted = Case.opened(
                        new CaseId(ids.next()), kind, platform, null, subject, time.instant(), Set.of(), false)
                .adopted();
        cases.add(adopted);
        return adopted;
    }

    /**
     * A new text into a case whose author was asked for changes, or which nobody has decided on yet. What a first moderator
     * decided on the old text counts no more.
     *
     * @param locked by the caller
     */
    @Transactional
    public Case resubmit(Case locked, Set<Hint> hints, boolean needsSecond) {
        if (!locked.status().canBeResubmitted()) {
            throw new IllegalStateException("This case is decided.");
        }
        Case open = locked.resubmitted(time.instant(), hints, needsSecond);
        cases.change(open);
        log(LogEvent.RESUBMITTED, open);
        return open;
    }

    /**
     * Its author takes it back.
     *
     * @param locked by the caller
     */
    @Transactional
    public Case retract(Case locked) {
        if (!locked.status().canBeRetracted()) {
            throw new IllegalStateException("Nothing of this case is left to be taken back.");
        }
        return close(locked, CaseStatus.RETRACTED, LogEvent.RETRACTED);
    }

    /**
     * Something newer is published in its place.
     *
     * @param locked by the caller
     */
    @Transactional
    public Case supersede(Case locked) {
        if (locked.status() != CaseStatus.PUBLISHED) {
            throw new IllegalStateException("This case is not published.");
        }
        return close(locked, CaseStatus.SUPERSEDED, LogEvent.SUPERSEDED);
    }

    /** Its author's account is being deleted: the case goes on without one. */
    void noteThatAuthorLeft(Case locked) {
        log(LogEvent.AUTHOR_LEFT, locked);
    }

    private Case close(Case locked, CaseStatus status, LogEvent event) {
        Case closed = locked.becoming(status);
        cases.change(closed);
        log(event, closed);
        return closed;
    }

    private void log(LogEvent event, Case about) {
        log.append(new LogEntry(
                event,
                about.id(),
                time.instant(),
                Map.of(
                        "kind", about.kind().name(),
                        "status", about.status().name(),
                        "revision", String.valueOf(about.revision()))));
    }
}
