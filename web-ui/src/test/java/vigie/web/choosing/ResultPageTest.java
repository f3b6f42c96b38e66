package vigie.web.choosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigie.choosing.Candidate;
import vigie.choosing.Choices;
import vigie.choosing.OrderPlatforms.Ordered;
import vigie.choosing.Ranking;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.PlatformKind;
import vigie.platform.Slug;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Questionnaire;
import vigie.rating.RatingRules;
import vigie.web.ShippedQuestionnaire;
import vigie.web.layout.SampleContext;

class ResultPageTest {
    private static final Questionnaire QUESTIONNAIRE = ShippedQuestionnaire.questionnaire();

    /** So many that are alike, but for their names. */
    private static ResultPage page(int platforms, @Nullable String number) {
        List<Candidate> all = IntStream.range(0, platforms)
                .mapToObj(each -> candidate("Platform " + (100 + each)))
                .toList();
        Ranking ranking = Ranking.of(all, Choices.NONE, QUESTIONNAIRE, List.of());
        return ResultPage.of(
                SampleContext.english(),
                new Ordered(Choices.NONE, List.of(), QUESTIONNAIRE, List.of(), all, ranking),
                Slice.of(null, number, ranking),
                new ResultPage.Told(Map.of(), Map.of(), RatingRules.USUAL));
    }

    private static Candidate candidate(String name) {
        return new Candidate(
                new PlatformId(new UUID(7, name.hashCode())),
                Slug.like(name),
                name,
                Platform.nameKey(name),
                PlatformKind.CONTRACTUAL,
                Collections.nCopies(QUESTIONNAIRE.criteria().size(), CriterionState.FAVOURABLE),
                Map.of());
    }

    @Test
    void aPlaceIsExplainedOnceHoweverOftenThePageAsksForIt() {
        ResultPage page = page(5, null);
        assertThat(page.first().getFirst()).isSameAs(page.first().getFirst());
        assertThat(page.next().getFirst()).isSameAs(page.next().getFirst());
    }

    @Test
    void thePlacesOfAPageAreTheFirstThreeAndTheNext() {
        assertThat(page(0, null).first()).isEmpty();
        assertThat(page(2, null).first()).hasSize(2);
        assertThat(page(2, null).next()).isEmpty();
        assertThat(names(page(5, null).first())).containsExactly("Platform 100", "Platform 101", "Platform 102");
        assertThat(names(page(5, null).next())).containsExactly("Platform 103", "Platform 104");
    }

    @Test
    void eachStandsBehindTheOneBeforeEvenOnThePageBefore() {
        ResultPage first = page(22, null);
        assertThat(first.first().getFirst().behind()).isNull();
        assertThat(first.first().getLast().behind()).contains("Platform 101");
        ResultPage second = page(22, "2");
        assertThat(second.first()).isEmpty();
        assertThat(names(second.next())).containsExactly("Platform 120", "Platform 121");
        assertThat(second.next().getFirst().behind()).contains("Platform 119");
        assertThat(second.next().getLast().behind()).contains("Platform 120");
    }

    private static List<String> names(List<Explained> places) {
        return places.stream().map(Explained::name).toList();
    }
}
