package vigie.comparison;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Optional;
import vigie.answer.Answer;
import vigie.platform.Platform;
import vigie.questionnaire.Ask;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Standing;
import vigie.rating.CriterionLived;

/**
 * How one platform stands on one criterion.
 *
 * @param answers the current ones to the criterion's asks, in their order; none where the criterion does not apply
 * @param lived what coaches lived, never added to what is documented
 * @param gap whether the two are at odds
 */
public record ComparisonCell(
        Platform platform, Standing standing, List<Answer> answers, CriterionLived lived, boolean gap) {
    public ComparisonCell {
        answers = List.copyOf(answers);
    }

    public CriterionState state() {
        return standing.state();
    }

    public Optional<Answer> answerTo(Ask ask) {
        return answers.stream().filter(answer -> answer.ask().equals(ask.id())).findFirst();
    }

    /** Whether its other answers leave nothing to ask there. */
    public boolean isMoot(Ask ask) {
        return ask.isMoot(platform.kind(), answers.stream().collect(toMap(Answer::ask, Answer::value)));
    }
}
