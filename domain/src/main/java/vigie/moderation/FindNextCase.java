package vigie.moderation;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;

/** The case that a moderator may decide next: the oldest after the one before them, or else the oldest of all. */
@Singleton
public class FindNextCase {
    /** How many are looked at: kinds may bar a moderator for reasons of their own. */
    private static final int LOOKED_AT = 20;

    private final WaitingCases queue;
    private final CaseSubjects subjects;
    private final CheckVerdict check;

    FindNextCase(WaitingCases queue, CaseSubjects subjects, CheckVerdict check) {
        this.queue = queue;
        this.subjects = subjects;
        this.check = check;
    }

    /**
     * @param filter which cases the moderator goes through
     * @param present the one before the moderator, which is never the next; null when there is none
     */
    public Optional<CaseId> find(MemberId moderator, CaseFilter filter, @Nullable Case present) {
        if (present == null) {
            return first(moderator, filter, null, null);
        }
        CasePlace place = new CasePlace(present.submittedAt(), present.id());
        return first(moderator, filter, present.id(), place).or(() -> first(moderator, filter, present.id(), null));
    }

    private Optional<CaseId> first(
            MemberId moderator, CaseFilter filter, @Nullable CaseId except, @Nullable CasePlace after) {
        return queue.candidates(moderator, filter, after, LOOKED_AT).stream()
                .filter(each -> !each.id().equals(except))
                .filter(each ->
                        check.bar(moderator, each, subjects.of(each.kind())).isEmpty())
                .map(Case::id)
                .findFirst();
    }
}
