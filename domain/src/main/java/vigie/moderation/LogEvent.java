package vigie.moderation;

/** What the log knows of. */
public enum LogEvent {
    SUBMITTED,
    RESUBMITTED,
    RETRACTED,
    SUPERSEDED,
    /** By the first of two moderators. */
    DECIDED_FIRST,
    DECIDED,
    /** What the first of two moderators decided, by themselves and before a second one did. */
    TAKEN_BACK,
    /** Its author's account was deleted. */
    AUTHOR_LEFT
}
