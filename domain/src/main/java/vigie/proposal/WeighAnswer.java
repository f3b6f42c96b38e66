package vigie.proposal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigie.answer.Answers;
import vigie.answer.DocumentedAnswer;
import vigie.platform.Platform;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;
import vigie.questionnaire.Standing;

/** What would follow if a value were published now. */
@Singleton
class WeighAnswer {
    private final Answers answers;
    private final Questionnaires questionnaires;
    private final Contradictions contradictions;

    WeighAnswer(Answers answers, Questionnaires questionnaires, Contradictions contradictions) {
        this.answers = answers;
        this.questionnaires = questionnaires;
        this.contradictions = contradictions;
    }

    /**
     * @param before how the criterion stands
     * @param after how it would stand
     * @param contradictions that the value would have a part in
     */
    record Weight(Standing before, Standing after, List<Contradiction> contradictions) {
        /** True when readers would be alerted, and were not before, or for another reason. */
        boolean alerts() {
            return after.state() == CriterionState.ALERT
                    && (before.state() != CriterionState.ALERT
                            || !String.valueOf(after.because()).equals(String.valueOf(before.because())));
        }
    }

    Weight weigh(Platform platform, String ask, AnswerValue value) {
        Questionnaire questionnaire = questionnaires.current();
        Criterion criterion = questionnaire.criterionOf(ask).orElseThrow();
        Map<String, AnswerValue> values = new HashMap<>();
        for (DocumentedAnswer each : answers.currentOf(List.of(platform.id()))) {
            values.put(each.answer().ask(), each.answer().value());
        }
        Standing before = criterion.standing(platform.kind(), values);
        values.put(ask, value);
        return new Weight(
                before,
                criterion.standing(platform.kind(), values),
                contradictions.of(questionnaire).stream()
                        .filter(each -> each.speaksOf(ask) && each.holds(platform.kind(), values))
                        .toList());
    }
}
