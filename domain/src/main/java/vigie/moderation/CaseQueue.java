package vigie.moderation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What waits for moderators, and what they decided; one query each. */
public interface CaseQueue extends WaitingCases {
    /**
     * Oldest first.
     *
     * @param after the last one of the page before; null for the beginning
     */
    List<CaseEntry> find(CaseFilter filter, @Nullable CasePlace after, int limit);

    /** How many there are on all pages of {@link #find}. */
    long matching(CaseFilter filter);

    /** How many wait, for the first or the second moderator. */
    long waiting();

    /** How many wait; kinds of which none does are left out. */
    Map<CaseKind, Long> waitingByKind();
}
