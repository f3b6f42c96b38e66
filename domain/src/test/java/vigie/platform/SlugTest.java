package vigie.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "coach-me", "360-coaching-2"})
    void isMadeOfLowerCaseLettersDigitsAndSingleHyphens(String text) {
        assertThat(Slug.of(text)).map(Slug::value).hasValue(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-a", "a-", "a--b", "Koach", "é", "a b", "a_b", "a/b", "a\n", "a\0", "٣"})
    void nothingElseIsASlug(String text) {
        assertThat(Slug.of(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug(text));
    }

    @Test
    void has80CharactersAtMost() {
        assertThat(Slug.of("a".repeat(80))).isPresent();
        assertThat(Slug.of("a".repeat(81))).isEmpty();
    }

    @Test
    void isWrittenAsItsText() {
        assertThat(new Slug("coach-me")).hasToString("coach-me");
    }

    @Test
    void isMadeOfAName() {
        assertThat(Slug.like("Été & Cie")).isEqualTo(new Slug("ete-cie"));
        assertThat(Slug.like("  Œuvre.io ")).isEqualTo(new Slug("oeuvre-io"));
        assertThat(Slug.like("日本")).isEqualTo(new Slug("plateforme"));
        assertThat(Slug.like("a".repeat(79) + " b").value()).isEqualTo("a".repeat(79));
    }

    @Test
    void aWordThatMeansSomethingElseInAddressesIsReserved() {
        assertThat(new Slug("compare").reserved()).isTrue();
        assertThat(new Slug("compare-2").reserved()).isFalse();
        assertThat(new Slug("koach").reserved()).isFalse();
    }

    @Test
    void theSecondOfANameHasANumber() {
        assertThat(new Slug("koach").numbered(2)).isEqualTo(new Slug("koach-2"));
        assertThat(new Slug("a".repeat(80)).numbered(12).value()).isEqualTo("a".repeat(77) + "-12");
    }
}
