package vigie.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.platform.Slug;

class ComparisonRequestTest {
    @Test
    void readsEachNameOnceInTheOrderOfTheAddress() {
        assertThat(ComparisonRequest.read(List.of("koach", "agenda", "koach")).names())
                .containsExactly("koach", "agenda");
    }

    @Test
    void aCommaPartsNamesToo() {
        assertThat(ComparisonRequest.read(List.of("koach, agenda", "agenda,coach"))
                        .names())
                .containsExactly("koach", "agenda", "coach");
    }

    @Test
    void nothingIsNoName() {
        assertThat(ComparisonRequest.read(List.of("", " ", ",,"))).isEqualTo(new ComparisonRequest(List.of(), 0));
        assertThat(ComparisonRequest.read(List.of())).isEqualTo(new ComparisonRequest(List.of(), 0));
    }

    @Test
    void keepsWhatNoPlatformCanBeCalledAndLooksForNone() {
        ComparisonRequest request = ComparisonRequest.read(List.of("Koach", "koach", "a/b", "<b>", "\0"));
        assertThat(request.names()).containsExactly("Koach", "koach", "a/b", "<b>", "\0");
        assertThat(request.slugs()).containsExactly(new Slug("koach"));
    }

    @Test
    void readKindlyASlugInCapitalsIsThatSlugAndWhatIsNoneStaysAsItIs() {
        ComparisonRequest request =
                ComparisonRequest.readKindly(List.of("KOACH, koach", "Coach-Hub", "Ünknown", "A B"));
        assertThat(request.names()).containsExactly("koach", "coach-hub", "Ünknown", "A B");
    }

    @ParameterizedTest
    @CsvSource({"19, 19, 0", "20, 20, 0", "21, 20, 1", "4000, 20, 3980"})
    void looksAtTwentyNamesAndCountsTheOthers(int asked, int names, int more) {
        ComparisonRequest request = ComparisonRequest.read(IntStream.range(0, asked)
                .mapToObj(number -> "platform-" + number)
                .toList());
        assertThat(request.names()).hasSize(names);
        assertThat(request.more()).isEqualTo(more);
        assertThat(request.size()).isEqualTo(asked);
    }
}
