package vigie.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.directory.FilterReading.filter;
import static vigie.directory.FilterReading.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.platform.PlatformKind;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.SampleQuestionnaire;
import vigie.questionnaire.Stance;

/** Parameters that have a meaning. */
class DirectoryFilterReaderTest {
    @Test
    void noParameterIsNoFilter() {
        assertThat(filter()).isEqualTo(DirectoryFilter.NONE);
        assertThat(filter().narrows()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"q", "kind", "offer", "minCoverage", "minLived", "sort", "ask.1a", "stance.1", "stance.ethics"})
    void aParameterLeftEmptyIsNoFilter(String parameter) {
        assertThat(filter(parameter + "=")).isEqualTo(DirectoryFilter.NONE);
    }

    @Test
    void searchesWordsWithoutTheSpacesAroundThem() {
        assertThat(filter("q= coach, me ").search()).isEqualTo("coach, me");
        assertThat(filter("q= \t").search()).isNull();
    }

    @Test
    void aSearchMayHave100CharactersAndAnEmojiIsOne() {
        String longest = "é".repeat(99) + "🦉";
        assertThat(filter("q=" + longest).search()).isEqualTo(longest);
    }

    @Test
    void aCommaAndARepetitionBothMeanOr() {
        Set<PlatformKind> either = Set.of(PlatformKind.CONTRACTUAL, PlatformKind.HYBRID);

        assertThat(filter("kind=CONTRACTUAL,HYBRID").kinds()).isEqualTo(either);
        assertThat(filter("kind=CONTRACTUAL", "kind=HYBRID").kinds()).isEqualTo(either);
        assertThat(filter("kind=CONTRACTUAL,,HYBRID,").kinds()).isEqualTo(either);
    }

    @Test
    void readsOffers() {
        assertThat(filter("offer=BOOKING,CHATBOT").offers()).containsExactlyInAnyOrder("BOOKING", "CHATBOT");
    }

    @Test
    void readsTheOptionsOfAnAsk() {
        assertThat(filter("ask.1b=ICF", "ask.1b=OWN", "ask.3a=NO").asks())
                .isEqualTo(Map.of("1b", Set.of("ICF", "OWN"), "3a", Set.of("NO")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1a", "1b", "1c", "2a"})
    void everyAskMayBeUnknown(String ask) {
        assertThat(filter("ask." + ask + "=UNKNOWN").asks()).isEqualTo(Map.of(ask, Set.of("UNKNOWN")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1c", "2a"})
    void textsAndNumbersMayBeDocumented(String ask) {
        assertThat(filter("ask." + ask + "=DOCUMENTED").asks()).isEqualTo(Map.of(ask, Set.of("DOCUMENTED")));
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfACriterionCanBeWanted(CriterionState state) {
        assertThat(filter("stance.3=" + state).criteria()).isEqualTo(Map.of(3, Set.of(state)));
    }

    @ParameterizedTest
    @EnumSource
    void everyStanceOfAThemeCanBeWanted(Stance stance) {
        assertThat(filter("stance.ethics=" + stance).themes()).isEqualTo(Map.of("ethics", Set.of(stance)));
    }

    @Test
    void severalStatesOfACriterionAreAnyOfThem() {
        assertThat(filter("stance.1=ALERT,MIXED", "stance.1=UNKNOWN").criteria())
                .isEqualTo(Map.of(1, Set.of(CriterionState.ALERT, CriterionState.MIXED, CriterionState.UNKNOWN)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "3, 3"})
    void leastCoverageGoesUpToTheNumberOfCriteria(String value, int expected) {
        assertThat(filter("minCoverage=" + value).minCoverage()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "5", "5.00", "3.5", "4.25"})
    void leastMeanLivedGoesFrom1To5(String value) {
        assertThat(filter("minLived=" + value).minLived()).isEqualTo(new BigDecimal(value));
    }

    @ParameterizedTest
    @CsvSource({"name, NAME", "coverage, COVERAGE", "lived, LIVED", "updated, UPDATED"})
    void sortsByItsFourOrders(String value, DirectorySort sort) {
        assertThat(filter("sort=" + value).sort()).isEqualTo(sort);
        assertThat(sort.code()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=coach",
                "kind=SERVICE",
                "offer=BOOKING",
                "ask.1a=YES",
                "stance.1=ALERT",
                "stance.ethics=ALERT",
                "minCoverage=1",
                "minLived=1"
            })
    void everyParameterButTheOrderNarrows(String parameter) {
        assertThat(filter(parameter).narrows()).isTrue();
        assertThat(filter("sort=name").narrows()).isFalse();
    }

    @Test
    void parametersThatTheCallerKnowsArePassedOver() {
        var reading = DirectoryFilterReader.read(
                Map.of("limit", List.of("20"), "q", List.of("coach")),
                List.of("limit", "cursor"),
                SampleQuestionnaire.questionnaire());

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.filter().search()).isEqualTo("coach");
    }

    @Test
    void whatWasChosenReadsAgainAsTheSameFilter() {
        DirectoryFilter filter = filter(
                "q=coach, me",
                "kind=SERVICE,HYBRID",
                "offer=CHATBOT,BOOKING",
                "ask.1b=OWN,ICF,UNKNOWN",
                "ask.2a=DOCUMENTED",
                "stance.3=UNKNOWN,ALERT",
                "stance.1=NOT_APPLICABLE",
                "stance.ethics=FAVOURABLE,MIXED",
                "minCoverage=3",
                "minLived=3.50");

        String[] chosen = filter.chosen().stream()
                .map(each -> each.parameter() + "=" + each.value())
                .toArray(String[]::new);

        assertThat(chosen).hasSize(16);
        assertThat(read(chosen)).isEqualTo(new DirectoryFilterReader.Reading(filter, List.of()));
    }

    @Test
    void theOrderIsNotAmongWhatWasChosen() {
        assertThat(filter("sort=name").chosen()).isEmpty();
    }
}
