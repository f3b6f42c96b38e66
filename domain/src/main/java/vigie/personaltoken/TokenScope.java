package vigie.personaltoken;

/** What a tool may do for its member; names are stable: programs see them. */
public enum TokenScope {
    /** Read whatever the member reads, the member's own things included. */
    READ,
    /** Send contributions too: experiences, answers, platforms, remarks, reports, appeals, follows. */
    CONTRIBUTE
}
