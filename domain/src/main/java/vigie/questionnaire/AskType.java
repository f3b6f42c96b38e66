package vigie.questionnaire;

/** The form of an ask's value. */
public enum AskType {
    /** One option. */
    CHOICE,
    /** Any number of different options, at least one. */
    CHOICES,
    /** A number that is not negative, in the ask's unit. */
    NUMBER,
    /** A short free text. */
    TEXT
}
