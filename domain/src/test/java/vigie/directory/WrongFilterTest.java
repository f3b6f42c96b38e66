package vigie.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.directory.FilterReading.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.platform.PlatformKind;

/** Parameters that have no meaning: noted, and left out of the filter. */
class WrongFilterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=contractual",
                "kind=PUBLIC",
                "offer=COFFEE",
                "ask.1a=MAYBE",
                "ask.1a=DOCUMENTED",
                "ask.1b=DOCUMENTED",
                "ask.2a=12",
                "ask.1c=UNE CHARTE",
                "stance.1=BAD",
                "stance.1=alert",
                "stance.ethics=UNKNOWN",
                "stance.ethics=WITHOUT_STANCE"
            })
    void aValueThatDoesNotExistIsNoted(String parameter) {
        assertOnlyNoted(parameter, "There is no such value.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=2",
                "Q=coach",
                "ask=YES",
                "ask.=YES",
                "ask.9z=YES",
                "ask.1A=YES",
                "stance.=ALERT",
                "stance.0=ALERT",
                "stance.4=ALERT",
                "stance.100=ALERT",
                "stance.-1=ALERT",
                "stance.money=ALERT",
                "minLived.1=3"
            })
    void aParameterThatDoesNotExistIsNoted(String parameter) {
        assertOnlyNoted(parameter, "There is no such filter.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "100", "-1", "1.5", "many", " 1", "١"})
    void leastCoverageBeyondTheCriteriaIsNoted(String value) {
        assertOnlyNoted("minCoverage=" + value, "The least coverage is a number from 0 to 3.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.01", "0.9", "0.99", "6", "0", "-1", "1e0", "3,5", "3.", "3.125", "good"})
    void leastMeanLivedOutside1To5IsNoted(String value) {
        assertOnlyNoted("minLived=" + value, "The least mean is a number from 1 to 5.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NAME", "price", "-name"})
    void anOrderThatDoesNotExistIsNoted(String value) {
        assertOnlyNoted("sort=" + value, "There is no such order: name, coverage, lived or updated.");
    }

    @ParameterizedTest
    @CsvSource({"minLived, 3, 4", "minCoverage, 0, 2", "sort, name, lived", "q, coach, hub"})
    void ofTwoValuesWhereOneCanBeTheFirstCountsAndTheOtherIsNoted(String name, String one, String other) {
        DirectoryFilterReader.Reading reading = read(name + "=" + one, name + "=" + other);

        assertThat(reading.filter()).isEqualTo(read(name + "=" + one).filter());
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.parameter()).isEqualTo(name);
            assertThat(problem.value()).isEqualTo(other);
            assertThat(problem.message().en()).isEqualTo("The address already gives another value.");
        });
    }

    @ParameterizedTest
    @CsvSource({"minLived, 3, 3.0", "minCoverage, 2, 02", "sort, name, name", "q, coach, ' coach'", "q, coach, ''"})
    void theSameValueTwiceIsOne(String name, String one, String again) {
        assertThat(read(name + "=" + one, name + "=" + again).problems()).isEmpty();
    }

    @Test
    void aSearchOf101CharactersIsNoted() {
        DirectoryFilterReader.Reading reading = read("q=" + "é".repeat(101));

        assertThat(reading.filter().search()).isNull();
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message().en()).isEqualTo("A search has at most 100 characters."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=coach\0", "q=coa\nch", "q=coa\u007fch"})
    void aControlCharacterInASearchIsNoted(String parameter) {
        assertOnlyNoted(parameter, "The search has a control character.");
    }

    @Test
    void theOtherValuesOfAParameterAreRead() {
        DirectoryFilterReader.Reading reading = read("kind=SERVICE,PUBLIC");

        assertThat(reading.filter().kinds()).containsExactly(PlatformKind.SERVICE);
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.value()).isEqualTo("PUBLIC"));
    }

    @Test
    void everyWrongParameterIsNoted() {
        assertThat(read("page=2", "kind=PUBLIC,NONE", "minCoverage=4").problems())
                .extracting(FilterProblem::parameter)
                .containsExactly("page", "kind", "kind", "minCoverage");
    }

    @Test
    void aProblemShowsNoMoreThan60CharactersOfANameOrAValue() {
        assertThat(shown("🦉".repeat(60))).isEqualTo("🦉".repeat(60));
        assertThat(shown("🦉".repeat(61))).isEqualTo("🦉".repeat(60) + "…");
        assertThat(read("a".repeat(61) + "=2").problems().getFirst().parameter())
                .isEqualTo("a".repeat(60) + "…");
    }

    private static String shown(String value) {
        return read("kind=" + value).problems().getFirst().value();
    }

    private static void assertOnlyNoted(String parameter, String english) {
        DirectoryFilterReader.Reading reading = read(parameter);
        int equals = parameter.indexOf('=');

        assertThat(reading.filter()).isEqualTo(DirectoryFilter.NONE);
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.parameter()).isEqualTo(parameter.substring(0, equals));
            assertThat(problem.value()).isEqualTo(parameter.substring(equals + 1));
            assertThat(problem.message().en()).isEqualTo(english);
        });
    }
}
