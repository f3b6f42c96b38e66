package vigie.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.answer.SampleAnswer.amount;
import static vigie.answer.SampleAnswer.codes;
import static vigie.comparison.SideBySide.answer;
import static vigie.comparison.SideBySide.column;
import static vigie.comparison.SideBySide.rated;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.platform.Platform;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;

class ComparisonTableTest {
    private static final TableWords WORDS = new TableWords() {
        @Override
        public List<String> askedHeads() {
            return List.of("n", "ask");
        }

        @Override
        public List<String> asked(Criterion criterion, Ask ask) {
            return List.of(String.valueOf(criterion.number()), ask.id());
        }

        @Override
        public List<String> heads(Platform platform) {
            return List.of(
                    platform.slug() + ".state",
                    platform.slug() + ".answer",
                    platform.slug() + ".day",
                    platform.slug() + ".mean",
                    platform.slug() + ".coaches");
        }

        @Override
        public String state(CriterionState state) {
            return state.name();
        }

        @Override
        public String value(Ask ask, AnswerValue value) {
            return value.codes() == null ? String.valueOf(value.amount()) : String.join("+", value.codes());
        }

        @Override
        public String mean(BigDecimal mean) {
            return "~" + mean;
        }
    };

    @Test
    void hasARowForEachCriterionAndAsk() {
        Comparison comparison = SideBySide.comparison(
                rated("b", 2, 4, new BigDecimal("3.8"), answer("2a", amount("12"))),
                column("a", answer("1b", codes("ICF", "OWN"))));
        List<String> rows = ComparisonTable.rows(comparison, WORDS).stream()
                .map(row -> String.join(" | ", row))
                .toList();
        assertThat(rows)
                .containsExactly(
                        "n | ask | a.state | a.answer | a.day | a.mean | a.coaches"
                                + " | b.state | b.answer | b.day | b.mean | b.coaches",
                        "1 | 1a | WITHOUT_STANCE |  |  |  | 0 | UNKNOWN |  |  |  | 0",
                        "1 | 1b | WITHOUT_STANCE | ICF+OWN | 2026-01-10 |  | 0 | UNKNOWN |  |  |  | 0",
                        "1 | 1c | WITHOUT_STANCE |  |  |  | 0 | UNKNOWN |  |  |  | 0",
                        "2 | 2a | UNKNOWN |  |  |  | 0 | NEUTRAL | 12 | 2026-01-10 | ~3.8 | 4",
                        "2 | 2b | UNKNOWN |  |  |  | 0 | NEUTRAL |  |  | ~3.8 | 4",
                        "3 | 3a | UNKNOWN |  |  |  | 0 | UNKNOWN |  |  |  | 0");
    }
}
