package vigie.moderation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import vigie.member.MemberId;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/**
 * The first of two moderators takes back what they decided, as long as no second one has: the case is as it was before, and
 * they may decide on it again. That they had decided stays among the decisions and in the log.
 */
@Singleton
public class TakeBackDecision {
    private final Cases cases;
    private final CaseSubjects subjects;
    private final ModerationLog log;
    private final InstantSource time;

    TakeBackDecision(Cases cases, CaseSubjects subjects, ModerationLog log, InstantSource time) {
        this.cases = cases;
        this.subjects = subjects;
        this.log = log;
        this.time = time;
    }

    /**
     * @param seen the version of the case that the moderator saw
     * @throws RefusedException NOT_FOUND; STALE when it changed meanwhile; ALREADY_DECIDED when nothing waits for a second
     *     moderator; ANOTHER_MODERATOR when somebody else decided first
     */
    @Transactional
    public Case takeBack(MemberId moderator, CaseId id, int seen) {
        Case found = cases.lock(id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        if (found.version() != seen) {
            throw new RefusedException(Refusal.STALE);
        }
        Case.Pending pending = found.pending();
        if (pending == null) {
            throw new RefusedException(Refusal.ALREADY_DECIDED);
        }
        if (!found.isFirst(moderator)) {
            throw new RefusedException(Refusal.ANOTHER_MODERATOR);
        }
        Case before = found.takenBack(subjects.of(found.kind()).needsSecond(found));
        cases.change(before);
        log.append(new LogEntry(
                LogEvent.TAKEN_BACK,
                id,
                time.instant(),
                Map.of(
                        "kind", found.kind().name(),
                        "outcome", pending.outcome().name(),
                        "revision", String.valueOf(found.revision()),
                        "moderator", moderator.value().toString())));
        return before;
    }
}
