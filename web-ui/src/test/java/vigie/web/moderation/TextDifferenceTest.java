package vigie.web.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.web.moderation.TextDifference.Kind;
import vigie.web.moderation.TextDifference.Span;

class TextDifferenceTest {
    private static String marked(@Nullable String before, @Nullable String after) {
        return TextDifference.of(before, after).stream()
                .map(span -> switch (span.kind()) {
                    case SAME -> span.text();
                    case GONE -> "[-" + span.text() + "-]";
                    case NEW -> "[+" + span.text() + "+]";
                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "un deux trois | un deux trois | un deux trois",
                "un deux trois | un quatre trois | un [-deux-][+quatre+] trois",
                "un deux | un deux trois | un deux[+ trois+]",
                "un deux trois | deux trois | [-un -]deux trois",
                "été | eté | [-été-][+eté+]",
                "a | b | [-a-][+b+]",
                "un peu, de rien | rien, de sûr un jour | [-un peu, de rien-][+rien, de sûr un jour+]",
                "un et deux | un et trois ou six ici | un et [-deux-][+trois ou six ici+]"
            })
    void showsWordsThatGoAndWordsThatCome(String before, String after, String expected) {
        assertThat(marked(before, after)).isEqualTo(expected);
    }

    @Test
    void whatWasNotThereComesAndWhatIsToGoGoes() {
        assertThat(marked(null, "neuf")).isEqualTo("[+neuf+]");
        assertThat(marked("vieux", null)).isEqualTo("[-vieux-]");
        assertThat(marked(null, null)).isEmpty();
        assertThat(marked("", "x")).isEqualTo("[+x+]");
    }

    @Test
    void whatMeansSomethingOnlyAsAWholeIsReplacedAsAWhole() {
        assertThat(TextDifference.ofWholes("24 juin 2026", "26 novembre 2026"))
                .containsExactly(new Span(Kind.GONE, "24 juin 2026"), new Span(Kind.NEW, "26 novembre 2026"));
        assertThat(TextDifference.ofWholes("juin 2026", "juin 2026")).containsExactly(new Span(Kind.SAME, "juin 2026"));
        assertThat(TextDifference.ofWholes(null, "juin 2026")).containsExactly(new Span(Kind.NEW, "juin 2026"));
        assertThat(TextDifference.ofWholes("juin 2026", null)).containsExactly(new Span(Kind.GONE, "juin 2026"));
        assertThat(TextDifference.ofWholes(null, null)).isEmpty();
    }

    @Test
    void nothingOfEitherTextIsLost() {
        String before = "Première ligne.\n\nDeuxième : <b>à l'envers</b> \u202E 😀 fin";
        String after = "Autre ligne.\n\nDeuxième : <i>à l'endroit</i> 😀😀";
        assertThat(text(before, after, Kind.NEW)).isEqualTo(before);
        assertThat(text(before, after, Kind.GONE)).isEqualTo(after);
    }

    private static String text(String before, String after, Kind without) {
        return TextDifference.of(before, after).stream()
                .filter(span -> span.kind() != without)
                .map(Span::text)
                .collect(Collectors.joining());
    }

    @Test
    void textsTooLongToCompareAreTwoTexts() {
        String long1 = "mot ".repeat(3_000);
        String long2 = "mot autre ".repeat(3_000);
        assertThat(TextDifference.of(long1, long2)).hasSize(2);
    }
}
