package vigie.moderation;

/** Where a case stands, in the words that moderators are given: as {@link CaseStatus}, and whether a second one is awaited. */
public enum CaseState {
    /** Waits for a moderator; as a filter: for the first or the second one. */
    OPEN,
    AWAITING_SECOND,
    CHANGES_REQUESTED,
    PUBLISHED,
    REFUSED,
    WITHDRAWN,
    RETRACTED,
    SUPERSEDED,
    UPHELD,
    REVERSED;

    public static CaseState of(Case shown) {
        return of(shown.status(), shown.pending() != null);
    }

    public static CaseState of(CaseStatus status, boolean pending) {
        return pending ? AWAITING_SECOND : valueOf(status.name());
    }
}
