package vigie.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vigie.language.Language;

class TextsTest {
    private final Texts texts = new Texts();

    @ParameterizedTest
    @CsvSource({
        "0, Aucune plateforme, No platform",
        "1, 1 plateforme, 1 platform",
        "2, 2 plateformes, 2 platforms",
        "57, 57 plateformes, 57 platforms"
    })
    void countsPlatforms(int count, String french, String english) {
        assertThat(french("directory.count", count)).isEqualTo(french);
        assertThat(english("directory.count", count)).isEqualTo(english);
    }

    /** In French zero is singular, in English it is plural. */
    @ParameterizedTest
    @CsvSource({"0, 0 heure, 0 hours", "1, 1 heure, 1 hour", "2, 2 heures, 2 hours", "1.5, '1,5 heure', 1.5 hours"})
    void countsHours(BigDecimal count, String french, String english) {
        assertThat(french("unit.hour", count).replace('\u00a0', ' ')).isEqualTo(french);
        assertThat(english("unit.hour", count).replace('\u00a0', ' ')).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 critère documenté sur 15, 0 documented criteria of 15",
        "1, 1 critère documenté sur 15, 1 documented criterion of 15",
        "2, 2 critères documentés sur 15, 2 documented criteria of 15"
    })
    void countsCriteria(int count, String french, String english) {
        assertThat(french("facts.coverage.value", count, 15)).isEqualTo(french);
        assertThat(english("facts.coverage.value", count, 15)).isEqualTo(english);
    }

    @Test
    void writesNumbersAsTheLanguageDoes() {
        assertThat(french("directory.count", 1_234)).isEqualTo("1\u202f234 plateformes");
        assertThat(english("directory.count", 1_234)).isEqualTo("1,234 platforms");
        assertThat(french("unit.percent", new BigDecimal("12.5"))).isEqualTo("12,5\u202f%");
        assertThat(english("unit.percent", new BigDecimal("12.5"))).isEqualTo("12.5%");
    }

    @Test
    void setsPatternsAndWhatIsPutInThem() {
        assertThat(french("chip.search", "l'école")).isEqualTo("nom\u00a0: l’école");
        assertThat(english("chip.search", "{0} {x} '")).isEqualTo("name: {0} {x} ’");
    }

    @ParameterizedTest
    @CsvSource({
        "avril 2023, octobre 2025, d’avril 2023 à octobre 2025",
        "mars 2023, avril 2023, de mars 2023 à avril 2023",
        "août 2023, mai 2024, d’août 2023 à mai 2024"
    })
    void aPrepositionDropsItsEBeforeAMonthThatBeginsWithAVowel(String from, String to, String said) {
        assertThat(french("period.between", from, to)).isEqualTo(said);
        assertThat(english("period.between", "April 2023", "October 2025"))
                .isEqualTo("from April 2023 to October 2025");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aKeyThatIsNotThereIsABug(Language language) {
        assertThatThrownBy(() -> texts.text(language, "nobody.wrote.this"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody.wrote.this");
    }

    @Test
    void theMachinesOwnLanguageChangesNothing() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(new Texts().text(Language.EN, "unit.percent", new BigDecimal("12.5")))
                    .isEqualTo("12.5%");
            assertThat(new Texts().text(Language.FR, "nav.guide")).isEqualTo("Le guide");
        } finally {
            Locale.setDefault(machine);
        }
    }

    private String french(String key, Object... arguments) {
        return texts.text(Language.FR, key, arguments);
    }

    private String english(String key, Object... arguments) {
        return texts.text(Language.EN, key, arguments);
    }
}
