package vigie.web.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.directory.Tallies;
import vigie.questionnaire.CriterionState;
import vigie.web.ShippedQuestionnaire;
import vigie.web.layout.SampleContext;
import vigie.web.questionnaire.StateChart.Part;

class StateChartTest {
    private final StateChart chart = chart(Map.of(
            CriterionState.ALERT, 2,
            CriterionState.FAVOURABLE, 3,
            CriterionState.WITHOUT_STANCE, 1,
            CriterionState.UNKNOWN, 20,
            CriterionState.NOT_APPLICABLE, 31));

    @Test
    void onlyPlatformsThatTheCriterionAppliesToCount() {
        assertThat(chart.applicable()).isEqualTo(26);
        assertThat(chart.documented()).isEqualTo(6);
        assertThat(chart.parts())
                .extracting(Part::state)
                .doesNotContain(CriterionState.NOT_APPLICABLE)
                .hasSize(7);
    }

    @Test
    void partsFollowOneAnotherWithoutAGap() {
        assertThat(chart.present()).extracting(Part::start).containsExactly(0, 2, 5, 6);
        assertThat(chart.present()).extracting(Part::count).containsExactly(2, 3, 1, 20);
    }

    @Test
    void eachPartLeadsToItsPlatforms() {
        assertThat(chart.parts().getFirst().link()).isEqualTo("/?stance.11=ALERT");
        assertThat(chart.parts().getFirst().label()).isEqualTo("alerte");
        assertThat(chart.parts().getLast().link()).isEqualTo("/?stance.11=UNKNOWN");
    }

    @Test
    void anEmptyDirectoryHasNoPart() {
        StateChart empty = chart(Map.of());
        assertThat(empty.present()).isEmpty();
        assertThat(empty.applicable()).isZero();
    }

    private static StateChart chart(Map<CriterionState, Integer> states) {
        Tallies tallies = new Tallies(57, 0, Map.of(), Map.of(), Map.of(11, states), Map.of(), Map.of());
        return StateChart.of(
                ShippedQuestionnaire.questionnaire().criterion(11).orElseThrow(), tallies, SampleContext.french());
    }
}
