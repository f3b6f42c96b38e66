package vigie.moderation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigie.identity.Digest;
import vigie.identity.IdSource;
import vigie.member.MemberId;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** A moderator decides: at once, or as the first of two. */
@Singleton
public class DecideCase {
    private final Cases cases;
    private final Decisions decisions;
    private final ModerationLog log;
    private final CheckVerdict check;
    private final TellOfDecision tell;
    private final IdSource ids;
    private final InstantSource time;
    private final CaseSubjects subjects;

    DecideCase(
            Cases cases,
            Decisions decisions,
            ModerationLog log,
            CheckVerdict check,
            TellOfDecision tell,
            IdSource ids,
            InstantSource time,
            CaseSubjects subjects) {
        this.cases = cases;
        this.decisions = decisions;
        this.log = log;
        this.check = check;
        this.tell = tell;
        this.ids = ids;
        this.time = time;
        this.subjects = subjects;
    }

    /**
     * @param seen the version of the case that the moderator saw
     * @throws RefusedException NOT_FOUND; STALE when it changed meanwhile; ALREADY_DECIDED; OUTCOME_NOT_POSSIBLE;
     *     APPEAL_WAITS, OWN_CONTRIBUTION, DECLARED_TIE, ANOTHER_MODERATOR
     * @throws vigie.refusal.InvalidInputException when ground or reason is missing or not in the catalogue
     */
    @Transactional
    public Decision decide(MemberId moderator, CaseId id, int seen, Verdict verdict) {
        Case found = cases.lock(id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        CaseSubject subject = subjects.of(found.kind());
        check.mayDecide(moderator, found, subject);
        if (found.version() != seen) {
            throw new RefusedException(Refusal.STALE);
        }
        CaseStatus next = check.next(found, subject, verdict.outcome());
        check.words(found, subject, verdict);
        return check.waitsForAnother(found, subject, verdict.outcome(), moderator)
                ? first(found, verdict, moderator)
                : settle(found, next, verdict, moderator, null, /* told= */ false);
    }

    private Decision first(Case found, Verdict verdict, MemberId moderator) {
        cases.change(found.waitingForSecond(verdict.outcome(), moderator));
        return record(found, verdict, moderator, false, null, null);
    }

    private Decision settle(
            Case found,
            CaseStatus next,
            Verdict verdict,
            @Nullable MemberId moderator,
            @Nullable DecisionId because,
            boolean told) {
        CaseSubject subject = subjects.of(found.kind());
        Case after = found.decided(next);
        if (next != found.status()) {
            after = subject.settle(found, after);
        }
        cases.change(after);
        boolean cameTrue = next != found.status() && next == after.status();
        Decision decision = record(found, verdict, moderator, true, because, cameTrue ? null : after.status());
        subject.consequence(after, decision).ifPresent(follows -> follow(follows, verdict, moderator, decision));
        // A withdrawal that the second moderator did not confirm never was: its author need not know.
        if (next != found.status() && !told) {
            tell.author(subject, after, decision);
        }
        return decision;
    }

    // What was reported or appealed may have changed meanwhile: taken back by its author, or decided otherwise.
    private void follow(
            CaseSubject.Consequence follows, Verdict verdict, @Nullable MemberId moderator, Decision cause) {
        Case other = cases.lock(follows.caseId()).orElseThrow();
        CaseStatus next = switch (follows.outcome()) {
            // An appeal reverses what a moderator could not undo.
            case PUBLISH -> other.status() == CaseStatus.REFUSED ? CaseStatus.PUBLISHED : other.status();
            case WITHDRAW ->
                other.kind() == CaseKind.REPORT && other.status() == CaseStatus.REFUSED
                        ? CaseStatus.WITHDRAWN
                        : other.after(Outcome.WITHDRAW).orElse(other.status());
            case REQUEST_CHANGES, REFUSE, RESTORE, UPHOLD, REVERSE ->
                other.after(follows.outcome()).orElse(other.status());
        };
        if (next != other.status()) {
            Verdict same = new Verdict(follows.outcome(), verdict.ground(), verdict.reason());
            settle(other, next, same, moderator, cause.id(), follows.told());
        }
    }

    private Decision record(
            Case found,
            Verdict verdict,
            @Nullable MemberId moderator,
            boolean takesEffect,
            @Nullable DecisionId because,
            @Nullable CaseStatus instead) {
        Instant now = time.instant();
        Decision decision = new Decision(
                new DecisionId(ids.next()),
                found.id(),
                found.version(),
                verdict.outcome(),
                takesEffect,
                verdict.ground(),
                verdict.reason(),
                moderator,
                now,
                because,
                instead);
        decisions.add(decision);
        log.append(new LogEntry(
                takesEffect ? LogEvent.DECIDED : LogEvent.DECIDED_FIRST, found.id(), now, details(found, decision)));
        return decision;
    }

    private static Map<String, String> details(Case found, Decision decision) {
        Map<String, String> details = new TreeMap<>();
        details.put("kind", found.kind().name());
        details.put("decision", decision.id().value().toString());
        details.put("outcome", decision.outcome().name());
        details.put("revision", String.valueOf(found.revision()));
        if (decision.moderator() != null) {
            details.put("moderator", decision.moderator().value().toString());
        }
        if (decision.ground() != null) {
            details.put("ground", decision.ground());
        }
        if (decision.reason() != null) {
            details.put("reasonDigest", Digest.of(decision.reason()));
        }
        if (decision.because() != null) {
            details.put("because", decision.because().value().toString());
        }
        if (decision.instead() != null) {
            details.put("instead", decision.instead().name());
        }
        return details;
    }
}
