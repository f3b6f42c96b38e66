package vigie.moderation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;

/** What waits for moderators, and what they decided; one query each. */
public interface CaseQueue {
    /**
     * Oldest first.
     *
     * @param after the last one of the page before; null for the beginning
     */
    List<CaseEntry> find(CaseFilter filter, @Nullable CasePlace after, int limit);

    /** How many wait, for the first or the second moderator. */
    long waiting();

    /** How many wait; kinds of which none does are left out. */
    Map<CaseKind, Long> waitingByKind();

    /**
     * The oldest that wait for somebody other than its author, than moderators who declared a tie to its platform, and than
     * the first moderator where a second one is awaited.
     *
     * @param after null for the beginning
     */
    List<Case> candidates(MemberId moderator, @Nullable CasePlace after, int limit);
}
