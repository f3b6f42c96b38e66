package vigie.limit;

/** What is limited, and for whom. */
public enum LimitedAction {
    /** Signing in, for each client address. */
    LOGIN_ADDRESS,
    /** Asking for a new password, for each client address: apart from signing in, for it is the way out of that limit. */
    RESET_ADDRESS,
    /** Signing in, for each account that is tried, known or not. */
    LOGIN_ACCOUNT,
    /** Showing the password or a code again, for each member who is signed in: strangers' tries do not count here. */
    PROOF,
    /** Registering, for each client address. */
    REGISTRATION,
    /** Asking for a mail to an e-mail address: a new password, a confirmation. */
    RESET,
    /** Contributing, for each account. */
    CONTRIBUTION,
    /** Reporting, for each client address. */
    REPORT,
    /** Keeping a form that came without a sign-in, for each client address. */
    KEPT_FORM,
    /** Keeping the answer to what was sent under a new key, for each account, or client address where nobody is signed in. */
    KEPT_ANSWER
}
