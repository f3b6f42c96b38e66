package vigie.web.moderation;

/** The codes of what coaches say of their relation with a platform, as the lines of their cases have them. */
public final class LivedCode {
    private LivedCode() {}

    /** How they stand with it. */
    public enum Relation {
        ACTIVE,
        ENDED,
        REFUSED,
        LEFT_DURING_SELECTION
    }

    /** How many sessions they gave there. */
    public enum Sessions {
        NONE,
        UP_TO_10,
        UP_TO_50,
        UP_TO_200,
        MORE
    }

    /** How they sign. */
    public enum Signed {
        PSEUDONYM,
        DISPLAY_NAME
    }
}
