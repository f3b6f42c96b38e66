package vigie.choosing;

import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Questionnaire;

/**
 * A coach's weights, laid out by what is documented of one platform. The parts add up to the whole.
 *
 * @param whole the weights of the criteria that apply to the platform
 * @param alert the part of {@code against} where an alert is given
 */
public record Points(int whole, int inFavour, int against, int neither, int unknown, int alert) {

    public static Points of(Candidate platform, Choices choices, Questionnaire questionnaire) {
        int inFavour = 0;
        int against = 0;
        int neither = 0;
        int unknown = 0;
        int alert = 0;
        for (Criterion criterion : questionnaire.criteria()) {
            int weight = choices.weight(criterion).points();
            CriterionState state = platform.state(criterion);
            switch (Side.of(state)) {
                case FOR -> inFavour += weight;
                case AGAINST -> against += weight;
                case NEITHER -> neither += weight;
                case UNKNOWN -> unknown += weight;
                case OUT -> {
                    // Neither for nor against, and no part of the whole.
                }
            }
            alert += state == CriterionState.ALERT ? weight : 0;
        }
        return new Points(inFavour + against + neither + unknown, inFavour, against, neither, unknown, alert);
    }

    public int known() {
        return whole - unknown;
    }

    /** How much of what matters is known: whole percents, rounded down, so that 100 means all of it. */
    public int knownPercent() {
        return whole == 0 ? 0 : known() * 100 / whole;
    }

    /** What is for the platform less what is against it; may be less than nothing. */
    public int balance(UnknownMeans means) {
        return inFavour - against - (means == UnknownMeans.RISK ? unknown : 0);
    }
}
