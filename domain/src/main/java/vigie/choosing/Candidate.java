package vigie.choosing;

import java.util.List;
import java.util.Map;
import vigie.platform.PlatformId;
import vigie.platform.PlatformKind;
import vigie.platform.Slug;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;

/**
 * A platform that a coach may choose.
 *
 * @param nameKey its name as {@link vigie.platform.Platform#nameKey} folds it, found once: thousands are put in order by it
 * @param states by criterion number, the first being criterion 1
 * @param answers the published values of the asks that were asked for, by ask id
 */
public record Candidate(
        PlatformId id,
        Slug slug,
        String name,
        String nameKey,
        PlatformKind kind,
        List<CriterionState> states,
        Map<String, AnswerValue> answers) {
    public Candidate {
        states = List.copyOf(states);
        answers = Map.copyOf(answers);
    }

    /** Unknown, if it was never computed for this criterion. */
    public CriterionState state(Criterion criterion) {
        int place = criterion.number() - 1;
        return place < states.size() ? states.get(place) : CriterionState.UNKNOWN;
    }
}
