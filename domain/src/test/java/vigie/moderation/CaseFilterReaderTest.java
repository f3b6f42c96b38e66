package vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vigie.platform.Slug;

class CaseFilterReaderTest {
    private final List<String> misunderstood = new ArrayList<>();

    private CaseFilter read(Map<String, List<String>> parameters) {
        return CaseFilterReader.read(parameters, new SampleGrounds(), misunderstood::add);
    }

    @Test
    void withoutParametersItIsWhatWaits() {
        assertThat(read(Map.of())).isEqualTo(CaseFilter.WAITING);
        assertThat(read(Map.of("status", List.of("OPEN"), "kind", List.of(""), "age", List.of(""))))
                .isEqualTo(CaseFilter.WAITING);
        assertThat(CaseFilter.WAITING.parameters()).isEmpty();
        assertThat(misunderstood).isEmpty();
    }

    @Test
    void everythingCanBeChosenTogetherAndStandsInTheAddressAgain() {
        CaseFilter filter = new CaseFilter(
                CaseState.AWAITING_SECOND,
                EnumSet.of(CaseKind.ANSWER, CaseKind.REPORT),
                new Slug("koach"),
                7,
                SampleGrounds.ANY,
                Hint.BURST);
        Map<String, List<String>> parameters = filter.parameters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
        assertThat(parameters.keySet()).isEqualTo(CaseFilterReader.PARAMETERS);
        assertThat(read(parameters)).isEqualTo(filter);
        assertThat(misunderstood).isEmpty();
    }

    @Test
    void kindsComeByCommaOrOneByOne() {
        assertThat(read(Map.of("kind", List.of("ANSWER,PLATFORM", "REMARK"))).kinds())
                .containsExactlyInAnyOrder(CaseKind.ANSWER, CaseKind.PLATFORM, CaseKind.REMARK);
    }

    @Test
    void whatMeansNothingIsLeftAsideAndTold() {
        CaseFilter filter = read(Map.of(
                "status", List.of("open"),
                "kind", List.of("ANSWER,KING"),
                "platform", List.of("../etc"),
                "age", List.of("-1"),
                "ground", List.of("NOBODY"),
                "hint", List.of("x")));
        assertThat(filter).isEqualTo(new CaseFilter(CaseState.OPEN, EnumSet.of(CaseKind.ANSWER), null, 0, null, null));
        assertThat(misunderstood).containsExactlyInAnyOrder("status", "kind", "platform", "age", "ground", "hint");
    }

    @Test
    void aPlaceInTheListIsReadAgain() {
        CasePlace place = new CasePlace(
                java.time.Instant.parse("2026-11-23T10:11:12.345678Z"), new CaseId(new java.util.UUID(1, 2)));
        assertThat(CasePlace.read(place.text())).contains(place);
        for (String other :
                List.of("", "x", "1", "1.", ".1", place.text() + "0", "-" + place.text(), "9".repeat(30) + ".x")) {
            assertThat(CasePlace.read(other)).as(other).isEmpty();
        }
    }
}
