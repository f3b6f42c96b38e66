package vigie.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.language.Bilingual;
import vigie.language.Language;

class PageContextTest {
    private final PageContext french = SampleContext.french();
    private final PageContext english = SampleContext.english();

    @ParameterizedTest
    @CsvSource({
        "2024-06-01, 1er juin 2024, 1 June 2024",
        "2024-06-02, 2 juin 2024, 2 June 2024",
        "2024-12-11, 11 décembre 2024, 11 December 2024",
        "2026-08-31, 31 août 2026, 31 August 2026"
    })
    void aDayIsWrittenOut(LocalDate day, String inFrench, String inEnglish) {
        assertThat(french.day(day)).isEqualTo(inFrench);
        assertThat(english.day(day)).isEqualTo(inEnglish);
        assertThat(french.pageDate(day.toString())).isEqualTo(inFrench);
        assertThat(english.pageDate(day.toString())).isEqualTo(inEnglish);
    }

    @ParameterizedTest
    @CsvSource({
        "Un jour est attendu, un jour est attendu",
        "A full address is expected, a full address is expected",
        "À tout moment, à tout moment",
        "L’ensemble, l’ensemble",
        "ICF ou EMCC, ICF ou EMCC",
        "15 questions, 15 questions"
    })
    void beginsSmallInsideASentenceUnlessWithInitials(String label, String inside) {
        assertThat(french.inside(label)).isEqualTo(inside);
        assertThat(english.inside(label)).isEqualTo(inside);
    }

    @Test
    void aPageMayKnowOnlyItsMonthOrItsYear() {
        assertThat(french.pageDate("2024")).isEqualTo("2024");
        assertThat(french.pageDate("2024-02")).isEqualTo("février 2024");
        assertThat(english.pageDate("2024-02")).isEqualTo("February 2024");
    }

    @Test
    void languagesAreNamedInThePagesLanguage() {
        assertThat(french.languageName("de")).isEqualTo("allemand");
        assertThat(english.languageName("de")).isEqualTo("German");
        assertThat(french.otherLanguageName()).isEqualTo("English");
        assertThat(english.otherLanguageName()).isEqualTo("Français");
    }

    @Test
    void theOtherLanguageHasTheSamePage() {
        PageContext page = SampleContext.of(Language.EN, "https://vigie.example", routes -> routes.criterion(3));
        assertThat(page.path()).isEqualTo("/en/criteria/3");
        assertThat(page.alternate()).isEqualTo("/criteres/3");
        assertThat(page.frenchPath()).isEqualTo("/criteres/3");
        assertThat(page.englishPath()).isEqualTo("/en/criteria/3");
    }

    @Test
    void searchEnginesKeepThePathAlone() {
        assertThat(french.canonical("/?q=x")).isEqualTo("https://vigie.example/");
        assertThat(french.canonical("/criteres")).isEqualTo("https://vigie.example/criteres");
        PageContext nowhere = SampleContext.of(Language.FR, " ", Routes::directory);
        assertThat(nowhere.canonical("/criteres?x")).isEqualTo("/criteres");
    }

    @Test
    void saysTheDirectorysDataInItsLanguageAndSetsIt() {
        Bilingual text = new Bilingual("L'avis : oui", "It's : yes");
        assertThat(french.say(text)).isEqualTo("L’avis\u00a0: oui");
        assertThat(english.say(text)).isEqualTo("It’s : yes");
        assertThat(french.set("12 €")).isEqualTo("12\u202f€");
    }
}
