package vigie.choosing;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.choosing.ChoosingKit.choices;
import static vigie.choosing.ChoosingKit.read;
import static vigie.choosing.ChoosingKit.refused;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.directory.FilterProblem;
import vigie.platform.Slug;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Stance;

class ChoicesReaderTest {
    private static final List<String> ALL = List.of(
            "for=clients",
            "w.ethics=0",
            "w.contract=3",
            "w.1=3",
            "w.2=1",
            "no=charter",
            "no=watched",
            "no.1a=NO",
            "no.1b=ICF",
            "no.1b=OWN",
            "no.3=ALERT",
            "no.2=MIXED",
            "with=koach",
            "with=coachhub",
            "unknown=risk");

    @Test
    void nothingChosenIsNothingChosen() {
        assertThat(choices()).isEqualTo(Choices.NONE);
        assertThat(Choices.NONE.chosen())
                .extracting(each -> each.parameter() + "=" + each.value())
                .containsExactly("unknown=aside");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for=",
                "w.ethics=",
                "w.1=",
                "no=",
                "no.1a=",
                "no.3=",
                "with=",
                "add= , ",
                "unknown=",
                "w.ethics=1"
            })
    void whatIsEmptyOrGoesWithoutSayingIsNoChoice(String parameter) {
        assertThat(choices(parameter)).isEqualTo(Choices.NONE);
    }

    @Test
    void aCriterionHasItsOwnWeightOrItsThemesOrCounts() {
        Choices choices = choices("w.ethics=3", "w.1=0");
        assertThat(choices.weight(criterion(1))).isEqualTo(Weight.NONE);
        assertThat(choices.weight(criterion(3))).isEqualTo(Weight.MUCH);
        assertThat(choices.weight(criterion(2))).isEqualTo(Weight.COUNTS);
        assertThat(choices("w.1=1", "w.ethics=0").weight(criterion(1))).isEqualTo(Weight.COUNTS);
    }

    @Test
    void readsEachKindOfLine() {
        assertThat(choices("no=watched", "no.1b=OWN,ICF", "no.3=UNFAVOURABLE").lines())
                .containsExactly(
                        ChoosingKit.WATCHED,
                        new RefusedStance(criterion(3), Stance.UNFAVOURABLE),
                        refused("1b", "ICF", "OWN"));
    }

    @Test
    void theOrderOfParametersDoesNotMatterAndWhatIsWrittenReadsBack() {
        Random random = new Random(28);
        Choices all = choices(ALL.toArray(String[]::new));
        for (int round = 0; round < 200; round++) {
            List<String> some = new ArrayList<>(ALL);
            Collections.shuffle(some, random);
            assertThat(choices(some.toArray(String[]::new))).isEqualTo(all);
            List<String> fewer = some.subList(0, random.nextInt(some.size()));
            Choices choices = choices(fewer.toArray(String[]::new));
            assertThat(read(written(choices))).isEqualTo(new ChoicesReader.Reading(choices, List.of(), List.of()));
        }
        assertThat(written(all)).hasSize(ALL.size());
    }

    private static String[] written(Choices choices) {
        return choices.chosen().stream()
                .map(each -> each.parameter() + "=" + each.value())
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for=CLIENTS",
                "for=nothing",
                "w.ethics=2",
                "w.1=9",
                "w.1=MUCH",
                "w.data=3",
                "w.4=3",
                "w.0=3",
                "w.01=3",
                "w.=3",
                "no=coffee",
                "no=CHARTER",
                "no.3=FAVOURABLE",
                "no.3=NEUTRAL",
                "no.3=UNKNOWN",
                "no.4=ALERT",
                "no.1a=UNKNOWN",
                "no.1a=MAYBE",
                "no.1c=TEXT",
                "no.2a=12",
                "no.9z=YES",
                "no.=YES",
                "unknown=no",
                "unknown=RISK",
                "with=Not A Slug"
            })
    void whatHasNoMeaningIsNotedAndLeftOut(String parameter) {
        ChoicesReader.Reading reading = read(parameter, "no=charter");
        assertThat(reading.problems())
                .singleElement()
                .extracting(FilterProblem::parameter)
                .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
        assertThat(reading.choices()).isEqualTo(choices("no=charter"));
    }

    @Test
    void whatIsSaidTwiceOtherwiseIsNotedWhateverTheOrder() {
        for (String[] twice : new String[][] {{"w.1=3", "w.1=0"}, {"w.1=0", "w.1=3"}}) {
            ChoicesReader.Reading reading = read(twice);
            assertThat(reading.choices().criteria()).isEqualTo(Map.of(1, Weight.NONE));
            assertThat(reading.problems()).hasSize(1);
        }
        assertThat(read("unknown=risk", "unknown=aside").problems()).hasSize(1);
        assertThat(read("w.ethics=1", "w.ethics=3").problems()).hasSize(1);
        assertThat(read("no.3=ALERT", "no.3=MIXED").problems()).hasSize(1);
        assertThat(read("w.1=3", "w.1=3", "no=charter,charter").problems()).isEmpty();
    }

    @Test
    void tenPlatformsAreReadAndAnEleventhIsNoted() {
        assertThat(read(with(10)).problems()).isEmpty();
        ChoicesReader.Reading eleven = read(with(11));
        assertThat(eleven.choices().with()).hasSize(10);
        assertThat(eleven.problems())
                .singleElement()
                .extracting(FilterProblem::value)
                .isEqualTo("platform-9");
    }

    private static String[] with(int platforms) {
        return IntStream.rangeClosed(1, platforms)
                .mapToObj(number -> "with=platform-" + number)
                .toArray(String[]::new);
    }

    @Test
    void othersParametersAreNoMistake() {
        assertThat(read("utm_source=x", "page=2", "w=3", "nothing=1")).isEqualTo(read());
        assertThat(ChoicesReader.knows("page")).isFalse();
    }

    @Test
    void namesThatWereTypedAreStillToBeFound() {
        ChoicesReader.Reading reading = read("add= Koach, Coach Hub", "add=Hubert", "with=a,b");
        assertThat(reading.added()).containsExactly("Hubert", "Koach, Coach Hub");
        assertThat(reading.choices().with()).containsExactly(new Slug("a"), new Slug("b"));
    }

    private static Criterion criterion(int number) {
        return ChoosingKit.QUESTIONNAIRE.criterion(number).orElseThrow();
    }
}
