package vigie.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Told by small words, and left open in doubt. */
class TextLanguageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le contrat est clair, mais la rémunération n'est pas discutée.",
                "À un collègue, je dirais\nde bien lire le contrat.",
                "L’article 4 des conditions le dit.",
                "Aucune exclusivité. Le coaching est payé à la séance."
            })
    void french(String text) {
        assertThat(TextLanguage.of(text)).contains(Language.FR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The contract is clear, but pay is not discussed.",
                "Section 4 of the terms says so.",
                "I would tell a colleague to read it twice."
            })
    void english(String text) {
        assertThat(TextLanguage.of(text)).contains(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Illisible.",
                "😀😀 \u202E",
                "xxxxxxxx",
                "14 EUR / mois",
                "Der Vertrag ist klar, aber über Geld spricht niemand.",
                "The terms say: « le coach est le seul responsable de la relation » and that is all."
            })
    void inDoubtNeither(String text) {
        assertThat(TextLanguage.of(text)).isEmpty();
    }

    @Test
    void whatIsCutAmidAWordIsReadAllTheSame() {
        assertThat(TextLanguage.of("le ".repeat(2_000))).contains(Language.FR);
    }
}
