package vigie.choosing;

import vigie.questionnaire.CriterionState;

/** Where the weight of a criterion goes. A stance takes a side or none; it is never turned into a number of its own. */
public enum Side {
    FOR,
    AGAINST,
    /** Mixed, neutral, or documented without a stance. */
    NEITHER,
    UNKNOWN,
    /** The criterion has no meaning for the platform: its weight is not counted at all. */
    OUT;

    public static Side of(CriterionState state) {
        return switch (state) {
            case FAVOURABLE -> FOR;
            case UNFAVOURABLE, ALERT -> AGAINST;
            case MIXED, NEUTRAL, WITHOUT_STANCE -> NEITHER;
            case UNKNOWN -> UNKNOWN;
            case NOT_APPLICABLE -> OUT;
        };
    }
}
