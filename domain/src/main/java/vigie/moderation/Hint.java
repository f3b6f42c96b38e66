package vigie.moderation;

/** What a machine noticed; it is shown to moderators and decides nothing. */
public enum Hint {
    /** A text seems to name a person. */
    NAMES_A_PERSON,
    EMAIL_ADDRESS,
    PHONE_NUMBER,
    /** Many contributions to one platform in a short time. */
    BURST,
    /** Several accounts that look alike contribute to this platform. */
    ALIKE_ACCOUNTS,
    /** An answer contradicts another of the same platform. */
    CONTRADICTION,
    /** A text is the same as another one. */
    SAME_TEXT
}
