package vigie.moderation;

/** What waits for a moderator. */
public enum CaseKind {
    PLATFORM,
    ANSWER,
    EXPERIENCE,
    /** On the questionnaire. */
    REMARK,
    REPORT,
    APPEAL
}
