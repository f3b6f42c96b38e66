package vigie.choosing;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.choosing.ChoosingKit.platform;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.directory.FilterProblem;
import vigie.platform.Slug;

class NamesReaderTest {
    private static final List<Candidate> ALL = Stream.of(
                    "Koach", "CoachHub", "Hubert", "Acme, Inc.", "Acme", "One, Two, Three", "One, Two")
            .map(name -> platform(name))
            .toList();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Koach, Hubert       | hubert,koach",
                "Koach,, koach,      | koach",
                "Acme, Inc.          | acme-inc",
                "acme,inc            | acme-inc",
                "Acme                | acme",
                "Acme, Hubert        | acme,hubert",
                "Koach, Acme, Inc.   | acme-inc,koach",
                "Acme, Inc., Hubert  | acme-inc,hubert",
                "One, Two            | one-two",
                "One, Two, Three     | one-two-three",
                "One, Two, Koach     | koach,one-two",
            })
    void aCommaPartsNamesUnlessAPlatformHasItInItsName(String typed, String slugs) {
        NamesReader.Reading reading = read(typed);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.working().stream().map(Slug::value).collect(Collectors.joining(",")))
                .isEqualTo(slugs);
    }

    @Test
    void aCommaThatNoNameHoldsPartsTwoEvenWhereBothTogetherWouldBeAName() {
        NamesReader.Reading reading = read("Hub, ert");
        assertThat(reading.working()).containsExactly(new Slug("hubert"));
        assertThat(reading.problems()).extracting(FilterProblem::value).containsExactly("Hub");
    }

    @ParameterizedTest
    @CsvSource({"20, 0", "21, 1", "4000, 3980"})
    void twentyNamesAreLookedForAndTheOthersAreTold(int names, int notLookedAt) {
        NamesReader.Reading reading = read(
                IntStream.range(0, names - 1).mapToObj(number -> "x" + number).collect(Collectors.joining(","))
                        + ",Koach");
        assertThat(reading.problems()).hasSize(notLookedAt == 0 ? 19 : names);
        assertThat(reading.problems().stream()
                        .filter(problem -> problem.message().en().startsWith("At most twenty")))
                .hasSize(notLookedAt);
        assertThat(reading.working()).hasSize(notLookedAt == 0 ? 1 : 0);
    }

    @Test
    void aNameThatComesAThousandTimesIsOne() {
        NamesReader.Reading reading = read(String.join(",", Collections.nCopies(8000, "a")) + ",Koach");
        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.working()).containsExactly(new Slug("koach"));
    }

    @Test
    void ofAnEleventhPlatformItIsToldThatTenAreTheMost() {
        List<Candidate> eleven = IntStream.rangeClosed(1, 11)
                .mapToObj(number -> platform("Platform n" + number + "."))
                .toList();
        NamesReader.Reading reading = NamesReader.read(
                eleven.stream().limit(10).map(Candidate::slug).toList(),
                List.of("platform n3.", "platform n11."),
                eleven);
        assertThat(reading.working()).hasSize(10);
        assertThat(reading.problems()).extracting(FilterProblem::value).containsExactly("platform n11.");
    }

    private static NamesReader.Reading read(String typed) {
        return NamesReader.read(List.of(), List.of(typed), ALL);
    }
}
