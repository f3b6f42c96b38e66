package vigie.mail;

/** What a letter says; its words are with whoever composes it. In brackets: the values that it needs. */
public enum LetterKind {
    /** To confirm an address and open the account (name, token). */
    CONFIRM_REGISTRATION,
    /** Somebody registered with an address that has an account (name). */
    ALREADY_REGISTERED,
    /** To choose a new password (name, token). */
    RESET_PASSWORD,
    /** Somebody asked for a new password for an address that has no account. */
    PASSWORD_CHANGED,
    /** To the new address, to confirm it (name, token). */
    CONFIRM_EMAIL,
    /** To the new address, which another account already has. */
    EMAIL_TAKEN,
    /** To the old address (name, email: the new one). */
    EMAIL_CHANGED,
    /** Somebody tries passwords (name). */
    ACCOUNT_TRIED,
    /** Somebody who knows the password, or has one of the member's devices, tries codes (name). */
    CODES_TRIED,
    /** A refresh token was used twice; that session is over (name). */
    TOKEN_REUSED,
    TOTP_ON,
    TOTP_OFF,
    /** Switched off by an administrator (name). */
    TOTP_LIFTED,
    /** (name) */
    RECOVERY_CODES_RENEWED,
    /** A recovery code was used to sign in (name, left: how many are left). */
    RECOVERY_CODE_USED,
    /** A personal access token was made (name, tool: what the member calls it). */
    TOKEN_MINTED,
    /** (name, role, totp: NEEDED when the second factor must be switched on first, else OTHER) */
    ROLE_CHANGED,
    /** (name) */
    ACCOUNT_DELETED,
    /**
     * What a moderator decided on what one sent (name, kind, outcome, case, decision, platform: "none" where there is none;
     * ask: the question of an answer; ground and reason where there are). The kind of an answer whose author only said that
     * it still holds is RECHECK.
     */
    DECISION,
    /** It was reversed too late to change what is public (as before, and instead: RETRACTED or SUPERSEDED). */
    DECISION_LATE,
    /** A report has come in (receipt, kind, platform, account: "none" when it came without one). */
    REPORT_RECEIVED,
    /** A report was found right, and what it reports was taken off (as before, motive, reason). */
    REPORT_FOUND,
    /** A report was not followed (as before, and decision; token: "none" for a member). */
    REPORT_REFUSED,
    /** An appeal has come in (appealed: the kind of what was decided on; platform: "none" where there is none; account). */
    APPEAL_RECEIVED,
    /** What became of an appeal (as before, outcome, effect: "none" where nothing changes, motive, reason). */
    APPEAL_DECIDED,
    /** What changed of the platforms that a member follows, read when it leaves (name, since, until, token: stops all such). */
    DIGEST
}
