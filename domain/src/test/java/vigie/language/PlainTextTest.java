package vigie.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t",
                "\u00a0",
                "\u200b",
                "\u200e\u202e\u2066",
                "\ufeff",
                "\u00ad",
                "\u2060",
                "\u3164",
                "\u2800",
                "\u115f\u1160\uffa0",
                "\u0301"
            })
    void nothingOfItIsSeen(String text) {
        assertThat(PlainText.isSeen(text)).isFalse();
        assertThat(PlainText.isNothing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u200ba", ".", "1", "é", "e\u0301", "😀", "€", "ᄀ", "字", "\u0645\u200c"})
    void somethingOfItIsSeen(String text) {
        assertThat(PlainText.isSeen(text)).isTrue();
        assertThat(PlainText.isNothing(text)).isFalse();
    }

    /** It has to be refused, and not to be passed over. */
    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0007", "\u001b", "\u007f", "\u009b", "\ud83d", "\ude00"})
    void whatIsNoTextIsNotNothing(String text) {
        assertThat(PlainText.isText(text)).isFalse();
        assertThat(PlainText.isText("a" + text)).isFalse();
        assertThat(PlainText.isNothing(text)).isFalse();
    }
}
