package vigie.platform;

/** What a platform is to a coach; the guide draws the line, the questionnaire words it. */
public enum PlatformKind {
    /** Puts coaches in touch with clients and pays them. */
    CONTRACTUAL,
    /** A tool that coaches subscribe to, to serve their own clients. */
    SERVICE,
    /** Contractual, with service tools beside. */
    HYBRID
}
