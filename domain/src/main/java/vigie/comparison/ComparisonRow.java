package vigie.comparison;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigie.answer.Answer;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;

/**
 * One criterion, and how each platform stands on it.
 *
 * @param cells in the order of the columns
 */
public record ComparisonRow(Criterion criterion, List<ComparisonCell> cells) {
    public ComparisonRow {
        cells = List.copyOf(cells);
    }

    /**
     * What makes two cells say the same: neither notes nor sources, nor when an answer was read; of what
     * coaches lived, the mean that is shown.
     *
     * @param state null where nothing is documented, be it unknown or without meaning there: there is nothing to compare
     */
    private record Said(
            @Nullable CriterionState state,
            Map<String, AnswerValue> values,
            @Nullable BigDecimal mean) {
        static Said by(ComparisonCell cell) {
            Map<String, AnswerValue> values = new TreeMap<>();
            for (Answer answer : cell.answers()) {
                values.put(answer.ask(), inOneOrder(answer.value()));
            }
            return new Said(
                    cell.state().documented() ? cell.state() : null,
                    values,
                    cell.lived().mean());
        }

        // Options that were ticked in another order are the same answer.
        private static AnswerValue inOneOrder(AnswerValue value) {
            List<String> codes = value.codes();
            return codes == null
                    ? value
                    : AnswerValue.codes(
                            codes.stream().sorted(Comparator.naturalOrder()).toList());
        }
    }

    /**
     * Whether all stand alike: the same state, the same value on every ask, and the same mean shown of what coaches lived;
     * an answer beside none is a difference.
     */
    public boolean alike() {
        return cells.stream().map(Said::by).distinct().count() <= 1;
    }

    /** The asks that at least one of the platforms answers, in their order. */
    public List<Ask> answered() {
        return criterion.asks().stream()
                .filter(ask ->
                        cells.stream().anyMatch(cell -> cell.answerTo(ask).isPresent()))
                .toList();
    }
}
