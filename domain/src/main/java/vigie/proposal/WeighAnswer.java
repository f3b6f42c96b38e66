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
import vigie.questionnaire.Questionnaires;
import vigie.questionnaire.Standing;

/** What would follow if a value were published now. */
@Singleton
class WeighAnswer {
    private final Answers answers;
    private final Questionnaires questionnaires;

    WeighAnswer(Answers answers, Questionnaires questionnaires) {
        this.answers = answers;
        this.questionnaires = questionnaires;
    }

    /**
     * @param before how the criterion stands
     * @param after how it would stand
     */
    record Weight(Standing before, Standing after) {
        /** True when readers would be alerted, and were not before, or for another reason. */
        boolean alerts() {
            return after.state() == CriterionState.ALERT
                    && (before.state() != CriterionState.ALERT
                            || !String.valueOf(after.because()).equals(String.valueOf(before.because())));
        }
    }

    Weight weigh(Platform platform, String ask, AnswerValue value) {
        Criterion criterion = questionnaires.current().criterionOf(ask).orElseThrow();
        Map<String, AnswerValue> values = new HashMap<>();
        for (DocumentedAnswer each : answers.currentOf(List.of(platform.id()))) {
            values.put(each.answer().ask(), each.answer().value());
        }
        Standing before = criterion.standing(platform.kind(), values);
        values.put(ask, value);
        return new Weight(before, criterion.standing(platform.kind(), values));
    }
}
