package vigie.directory;

/** What can happen to what is said of a platform; a stable name that programs see. */
public enum HistoryEvent {
    PLATFORM_PUBLISHED,
    PLATFORM_WITHDRAWN,
    PLATFORM_RESTORED,
    ANSWER_PUBLISHED,
    /** Another answer took its place. */
    ANSWER_REPLACED,
    /** The same value, with another source or note. */
    ANSWER_UPDATED,
    /** The same answer, read again at its source. */
    ANSWER_CHECKED,
    ANSWER_WITHDRAWN,
    ANSWER_RESTORED,
    EXPERIENCE_PUBLISHED,
    /** A later text of the same coach was published. */
    EXPERIENCE_UPDATED,
    EXPERIENCE_WITHDRAWN,
    EXPERIENCE_RESTORED
}
