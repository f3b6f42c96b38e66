package vigie.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypographyTest {
    private static final String THIN = "\u202f";
    private static final String FIRM = "\u00a0";

    @ParameterizedTest
    @ValueSource(strings = {";", "!", "?", "%", "€"})
    void aThinSpaceThatDoesNotBreakStandsBeforeHighSigns(String sign) {
        assertThat(french("12 " + sign + " puis")).isEqualTo("12" + THIN + sign + " puis");
        assertThat(french("12" + FIRM + sign)).isEqualTo("12" + THIN + sign);
    }

    @Test
    void aSpaceThatDoesNotBreakStandsBeforeAColon() {
        assertThat(french("Charte : oui")).isEqualTo("Charte" + FIRM + ": oui");
        assertThat(french("Charte" + THIN + ": oui")).isEqualTo("Charte" + FIRM + ": oui");
    }

    @Test
    void guillemetsHoldTheirWords() {
        assertThat(french("dit « oui » ici")).isEqualTo("dit «" + FIRM + "oui" + FIRM + "» ici");
        assertThat(french("dit «" + THIN + "oui" + THIN + "»")).isEqualTo("dit «" + FIRM + "oui" + FIRM + "»");
    }

    @Test
    void guillemetsAndHighSignsTogether() {
        assertThat(french("« Qui ? »")).isEqualTo("«" + FIRM + "Qui" + THIN + "?" + FIRM + "»");
    }

    @Test
    void apostrophesAreCurvedAndTheGuidesThreeDotsStay() {
        assertThat(french("l'éthique d'abord...")).isEqualTo("l’éthique d’abord...");
        assertThat(english("coach's ethics...")).isEqualTo("coach’s ethics...");
    }

    @ParameterizedTest
    @CsvSource({"24 heures, 24 hours", "1 mois, 1 month", "30 jours, 30 days", "80 caractères, 80 characters"})
    void aNumberStaysWithItsUnit(String inFrench, String inEnglish) {
        assertThat(french("dans " + inFrench + ".")).isEqualTo("dans " + inFrench.replace(' ', '\u00a0') + ".");
        assertThat(english("in " + inEnglish + ".")).isEqualTo("in " + inEnglish.replace(' ', '\u00a0') + ".");
    }

    @Test
    void whatOnlyBeginsLikeAUnitStays() {
        assertThat(french("3 journaux, 2 heureuses")).isEqualTo("3 journaux, 2 heureuses");
    }

    @Test
    void numbersDoNotBreak() {
        assertThat(french("1 000 coachs, 12 000 000 €, 1" + FIRM + "234"))
                .isEqualTo("1" + THIN + "000 coachs, 12" + THIN + "000" + THIN + "000" + THIN + "€, 1" + THIN + "234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 fois", "2024 12", "1 0000", "en 3 étapes", "a 100"})
    void whatOnlyLooksLikeALargeNumberStays(String text) {
        assertThat(french(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://coach.example/a?b=c;d", "https://coach.example", "de 10:30 à 11:00", "a;b!c?d%e", "«»"})
    void addressesAndTimesStay(String text) {
        assertThat(french(text)).isEqualTo(text);
        assertThat(english(text)).isEqualTo(text);
    }

    @Test
    void aTextThatIsSetStaysAsItIs() {
        String once = french("L'avis : « 1 000 € ? » 15 % !");
        assertThat(french(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({"Really ?,Really ?", "a : b,a : b", "1 000,1 000", "« x »,« x »", "15 %,15 %"})
    void englishKeepsItsSpaces(String text, String expected) {
        assertThat(english(text)).isEqualTo(expected);
    }

    private static String french(String text) {
        return Typography.set(text, Language.FR);
    }

    private static String english(String text) {
        return Typography.set(text, Language.EN);
    }
}
