package vigie.moderation;

/** What a moderator can decide; a stable name that programs see. */
public enum Outcome {
    PUBLISH,
    REQUEST_CHANGES,
    REFUSE,
    WITHDRAW,
    RESTORE,
    /** Of an appeal: the decision stands. */
    UPHOLD,
    /** Of an appeal: the decision falls. */
    REVERSE;

    /** A ground and a reason are owed to the author for all but a publication. */
    public boolean needsReason() {
        return this != PUBLISH;
    }

    /** Where a case stands on which this took effect. */
    public CaseStatus brings() {
        return switch (this) {
            case PUBLISH, RESTORE -> CaseStatus.PUBLISHED;
            case REQUEST_CHANGES -> CaseStatus.CHANGES_REQUESTED;
            case REFUSE -> CaseStatus.REFUSED;
            case WITHDRAW -> CaseStatus.WITHDRAWN;
            case UPHOLD -> CaseStatus.UPHELD;
            case REVERSE -> CaseStatus.REVERSED;
        };
    }
}
