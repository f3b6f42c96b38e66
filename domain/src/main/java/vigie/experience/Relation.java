package vigie.experience;

/** How a coach stands with a platform; a stable name that programs see. */
public enum Relation {
    ACTIVE,
    ENDED,
    /** The platform did not take the coach. */
    REFUSED,
    LEFT_DURING_SELECTION;

    /** True when the coach worked with the platform, and can be asked about most of it. */
    public boolean worked() {
        return switch (this) {
            case ACTIVE, ENDED -> true;
            case REFUSED, LEFT_DURING_SELECTION -> false;
        };
    }

    /** True when it has not ended. */
    public boolean lasts() {
        return this == ACTIVE;
    }
}
