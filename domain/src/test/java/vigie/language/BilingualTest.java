package vigie.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BilingualTest {
    @Test
    void readsInEitherLanguage() {
        Bilingual text = new Bilingual("Vigie", "Lookout");

        assertThat(text.in(Language.FR)).isEqualTo("Vigie");
        assertThat(text.in(Language.EN)).isEqualTo("Lookout");
    }

    @Test
    void needsBothLanguages() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bilingual(" ", "Lookout"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bilingual("Vigie", ""));
    }

    @Test
    void eachLanguageHasItsTag() {
        assertThat(Language.FR.tag()).isEqualTo("fr");
        assertThat(Language.EN.tag()).isEqualTo("en");
    }
}
