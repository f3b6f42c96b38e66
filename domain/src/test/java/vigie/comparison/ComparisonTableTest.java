package vigie.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.answer.SampleAnswer.amount;
import static vigie.answer.SampleAnswer.codes;
import static vigie.comparison.SideBySide.answer;
import static vigie.comparison.SideBySide.column;

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
            return List.of(platform.slug() + ".state", platform.slug() + ".answer", platform.slug() + ".day");
        }

        @Override
        public String state(CriterionState state) {
            return state.name();
        }

        @Override
        public String value(Ask ask, AnswerValue value) {
            return value.codes() == null ? String.valueOf(value.amount()) : String.join("+", value.codes());
        }
    };

    @Test
    void hasARowForEachCriterionAndAsk() {
        Comparison comparison = SideBySide.comparison(
                column("b", answer("2a", amount("12"))), column("a", answer("1b", codes("ICF", "OWN"))));
        assertThat(ComparisonTable.rows(comparison, WORDS))
                .containsExactly(
                        List.of("n", "ask", "a.state", "a.answer", "a.day", "b.state", "b.answer", "b.day"),
                        List.of("1", "1a", "WITHOUT_STANCE", "", "", "UNKNOWN", "", ""),
                        List.of("1", "1b", "WITHOUT_STANCE", "ICF+OWN", "2026-01-10", "UNKNOWN", "", ""),
                        List.of("1", "1c", "WITHOUT_STANCE", "", "", "UNKNOWN", "", ""),
                        List.of("2", "2a", "UNKNOWN", "", "", "NEUTRAL", "12", "2026-01-10"),
                        List.of("2", "2b", "UNKNOWN", "", "", "NEUTRAL", "", ""),
                        List.of("3", "3a", "UNKNOWN", "", "", "UNKNOWN", "", ""));
    }
}
