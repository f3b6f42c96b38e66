package vigie.choosing;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.choosing.ChoosingKit.answers;
import static vigie.choosing.ChoosingKit.order;
import static vigie.choosing.ChoosingKit.parameters;
import static vigie.choosing.ChoosingKit.platform;
import static vigie.questionnaire.CriterionState.MIXED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.choosing.OrderPlatforms.Ordered;
import vigie.directory.FilterProblem;
import vigie.platform.PlatformKind;
import vigie.platform.Slug;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Standing;

class OrderPlatformsTest {
    private static final Candidate KOACH = platform(
            "Koach",
            PlatformKind.CONTRACTUAL,
            answers("1a", "NO", "3a", "YES"),
            CriterionState.UNFAVOURABLE,
            MIXED,
            MIXED);
    private static final Candidate HUB = platform("Coach Hub", MIXED, MIXED, MIXED);
    private static final Candidate HUBERT = platform("Hubert", MIXED, MIXED, MIXED);

    private final OrderPlatforms order = order(KOACH, HUB, HUBERT);

    @ParameterizedTest
    @CsvSource({"koach, koach", "coachhub, coach-hub", "COACH HÜB, coach-hub", "ubert, hubert"})
    void aTypedNameIsFoundHoweverItIsWritten(String typed, String slug) {
        Ordered ordered = order.order(parameters("add=" + typed));
        assertThat(ordered.choices().with()).containsExactly(new Slug(slug));
        assertThat(ordered.problems()).isEmpty();
        assertThat(ordered.ranking().working()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"hub", "nobody", "…"})
    void aNameThatIsNoneOrSeveralIsNoted(String typed) {
        Ordered ordered = order.order(parameters("add=" + typed));
        assertThat(ordered.choices().with()).isEmpty();
        assertThat(ordered.problems())
                .singleElement()
                .extracting(FilterProblem::parameter, FilterProblem::value)
                .containsExactly("add", typed);
    }

    @Test
    void aPlatformThatIsNotThereIsNotedAndTheOthersStay() {
        Ordered ordered = order.order(parameters("with=gone", "with=koach", "add=Hubert"));
        assertThat(ordered.choices().with()).containsExactly(new Slug("hubert"), new Slug("koach"));
        assertThat(ordered.problems()).extracting(FilterProblem::value).containsExactly("gone");
    }

    @Test
    void asksOnlyForTheAnswersThatTheChoicesNeed() {
        assertThat(order.order(parameters("no=charter")).ranking().crossed()).hasSize(1);
        assertThat(order.order(parameters("no.1a=NO")).ranking().crossed()).hasSize(1);
        assertThat(order.order(parameters("with=koach"))
                        .ranking()
                        .working()
                        .getFirst()
                        .clauses()
                        .bars())
                .isTrue();
        assertThat(order.order(parameters()).platforms().getFirst()).isEqualTo(HUB);
    }

    @Test
    void saysHowEachStandsAndWhy() {
        List<Standing> standings = order.standings(List.of(KOACH, HUB)).getOrDefault(KOACH.id(), List.of());
        assertThat(standings.getFirst().state()).isEqualTo(CriterionState.UNFAVOURABLE);
        assertThat(standings.getFirst().because()).isNotNull();
        assertThat(order.standings(List.of(HUB)).getOrDefault(HUB.id(), List.of()))
                .extracting(Standing::state)
                .containsOnly(CriterionState.UNKNOWN);
    }
}
