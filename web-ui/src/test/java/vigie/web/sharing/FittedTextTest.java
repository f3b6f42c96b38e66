package vigie.web.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.web.sharing.FittedText.Room;

class FittedTextTest {
    private static final Typeface FACE = Typeface.SERIF;
    private static final List<Room> ROOMS = List.of(new Room(1000, 90, 60, 1), new Room(1000, 60, 40, 3));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Koach",
                "Positive Intelligence (PQ Coach)",
                "Une plateforme de coaching dont le nom est vraiment très long, pour voir ce que devient une image quand il déborde",
                "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"
            })
    void noLineIsWiderThanThereIsRoom(String text) {
        FittedText fitted = FittedText.of(FACE, text, ROOMS);
        assertThat(fitted.size()).isBetween(40.0, 90.0);
        assertThat(fitted.lines()).hasSizeBetween(1, 3);
        assertThat(fitted.lines())
                .allSatisfy(line ->
                        assertThat(FACE.width(line, fitted.size())).as(line).isLessThanOrEqualTo(1000));
    }

    @Test
    void shortTextsAreLargeAndOnOneLine() {
        assertThat(FittedText.of(FACE, "Koach", ROOMS)).isEqualTo(new FittedText(List.of("Koach"), 90));
    }

    @Test
    void allWordsAreKeptWhereThereIsRoomAndLinesAreAlike() {
        String text = "Une plateforme de coaching dont le nom est vraiment très long pour une image";
        FittedText fitted = FittedText.of(FACE, text, ROOMS);
        assertThat(String.join(" ", fitted.lines())).isEqualTo(text);
        assertThat(fitted.lines())
                .allSatisfy(line -> assertThat(FACE.width(line, fitted.size())).isGreaterThan(500));
    }

    @Test
    void whatHasNoRoomEndsWithDots() {
        FittedText fitted = FittedText.of(FACE, "mot ".repeat(200).strip(), ROOMS);
        assertThat(fitted.lines()).hasSize(3);
        assertThat(fitted.lines().getLast()).endsWith("…");
        assertThat(fitted.size()).isEqualTo(40);
    }

    @Test
    void aSignOfTwoHalvesIsNotCutInTwo() {
        FittedText fitted = FittedText.of(FACE, "\uD83D\uDE00".repeat(200), List.of(new Room(300, 40, 40, 2)));
        assertThat(String.join("", fitted.lines()).replace("\uD83D\uDE00", "").replace("…", ""))
                .isEmpty();
    }

    @Test
    void signsThatNoFontOfOursHasAreLeftOut() {
        assertThat(FACE.drawable("教练 Kochin 😀 \u0007")).isEqualTo("Kochin");
        assertThat(FACE.drawable("教练")).isEmpty();
        assertThat(FACE.drawable("E\u0301cole d’« œuvre »\u202f?")).isEqualTo("École d’« œuvre »\u202f?");
    }
}
