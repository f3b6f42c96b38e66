package vigie.refusal;

/** Why something was not done, when nothing is wrong with the form of the request. Names are stable: programs see them. */
public enum Refusal {
    /** Address, password or code: which one is not said. */
    BAD_CREDENTIALS,
    /** The password is right; the second factor is missing. */
    TOTP_REQUIRED,
    /** Too long after signing in: the password is asked for again. */
    PASSWORD_REQUIRED,
    /** A link's token that never was, was used, or is too old. */
    BAD_TOKEN,
    /** A refresh token that gives nothing any more. */
    SESSION_ENDED,
    TOO_MANY_REQUESTS,
    /** A directory without an administrator could not be run. */
    LAST_ADMINISTRATOR,
    /** Done to somebody else only: for oneself there is another way. */
    OWN_ACCOUNT,
    /** There already is an administrator. */
    ADMINISTRATOR_EXISTS,
    TOTP_ALREADY_ON,
    TOTP_NOT_ON,
    /** Not there, or not the asker's to see. */
    NOT_FOUND,
    /** It changed since it was read. */
    STALE,
    /** Nothing waits for a decision any more. */
    ALREADY_DECIDED,
    /** Not a decision that this case can have now. */
    OUTCOME_NOT_POSSIBLE,
    /** While an appeal waits, what it is about is decided by the appeal alone. */
    APPEAL_WAITS,
    /** Nobody decides on what they sent themselves. */
    OWN_CONTRIBUTION,
    /** Nobody decides on a platform that they declared a tie with. */
    DECLARED_TIE,
    /** It takes a moderator other than those who decided before. */
    ANOTHER_MODERATOR,
    /** A platform of this name or site is in the directory. */
    ALREADY_LISTED,
    /** Its author has proposed it already, and that waits: a platform of this name or site, or an answer. */
    ALREADY_PROPOSED,
    /** Somebody else's experience of the platform is shown under this name. */
    SIGNATURE_TAKEN,
    /** A member has as many personal tokens as there may be. */
    TOO_MANY_TOKENS,
    /** What was decided can be appealed once, for six months, by whom it concerns. */
    NO_APPEAL,
    /** Something else was sent under this key before. */
    KEY_REUSED,
    /** What was sent under this key is being done. */
    IN_PROGRESS
}
