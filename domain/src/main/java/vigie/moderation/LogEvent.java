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
    /** Its author's account was deleted. */
    AUTHOR_LEFT
}
