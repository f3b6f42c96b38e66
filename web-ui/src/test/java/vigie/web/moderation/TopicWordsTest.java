package vigie.web.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicWordsTest {
    @Test
    void aShortTextIsWholeInOneLine() {
        assertThat(TopicWords.beginning(" Un texte.\n\nSur deux lignes. ")).isEqualTo("Un texte. Sur deux lignes.");
    }

    @Test
    void aLongOneIsCutBetweenTwoWords() {
        String text =
                "Les missions arrivent par vagues, la plateforme prévient peu, et les paiements suivent à trente jours.";
        assertThat(TopicWords.beginning(text))
                .isEqualTo("Les missions arrivent par vagues, la plateforme prévient peu, et les paiements suivent à…");
    }

    @Test
    void aWordWithoutEndIsCutInsideAndNoCharacterInTwo() {
        assertThat(TopicWords.beginning("x".repeat(300))).hasSize(91).endsWith("x…");
        assertThat(TopicWords.beginning("😀".repeat(300))).isEqualTo("😀".repeat(90) + "…");
    }
}
