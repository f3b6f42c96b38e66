package vigie.member;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "M",
                "Marie Dupont",
                "Anne-Marie d'Ormesson",
                "Jean\u00a0Dupont",
                "O’Brien, coach (PCC)",
                "Élodie <3",
                "Ольга",
                "محمد",
                "דוד",
                "山田太郎",
                "علی\u200cرضا",
                "ශ්\u200dරී",
                "🦊",
                "👩\u200d🏫",
                "👩🏽\u200d🏫",
                "👩\u200d👩\u200d👧\u200d👦",
                "❤\ufe0f\u200d🔥"
            })
    void takesNamesOfAnyLanguage(String name) {
        assertThat(DisplayName.of(name)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u00a0",
                "\u3000 \u2003",
                "\u0301",
                "\ufe0f",
                "\u3164",
                "\u2800",
                "\u200d",
                "Marie\nDupont",
                "Marie\r\nBcc: all@exemple.fr",
                "Marie\u0085Dupont",
                "Marie\u2028Dupont",
                "Marie\u2029Dupont",
                "Marie\tDupont",
                "Marie\0",
                "Marie\u001b[31m",
                "Marie\u202etnopuD",
                "Marie\u2066Dupont",
                "Marie\u200fDupont",
                "Ma\u200brie",
                "Ma\u00adrie",
                "Ma\ufeffrie",
                "Ma\u200drie",
                "Ma\u200crie",
                "Marie\u200d",
                "\u200d🏫",
                "👩\u200d\u200d🏫",
                "Ma\u3164rie",
                "Marie\ud83e",
                "\udd8aMarie",
                "Marie\ue000",
                "Marie\uffff"
            })
    void refusesWhatIsNotSeenOrNotOneLine(String name) {
        assertThat(DisplayName.of(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"M", "é", "e\u0301", "🦊"})
    void has80CharactersAtMostAsPeopleCountThem(String character) {
        assertThat(DisplayName.of(character.repeat(80))).isPresent();
        assertThat(DisplayName.of(character.repeat(81))).isEmpty();
    }

    @Test
    void spacesAroundAndSeparateAccentsAreForgiven() {
        assertThat(DisplayName.of("  He\u0301le\u0300ne \n")).contains("Hélène");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "e\u0301\u0323", "\u0301\u0323", "👩\u200d", "\ud83d"})
    void answersAtOnceHoweverLongTheText(String piece) {
        String text = "M" + piece.repeat(500_000) + "M";

        assertTimeoutPreemptively(
                ofSeconds(5), () -> assertThat(DisplayName.of(text)).isEmpty());
    }
}
