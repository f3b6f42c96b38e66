package vigie.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailAddressKeyTest {
    @ParameterizedTest
    @CsvSource({
        "marie.dupont@exemple.fr, marie.dupont@exemple.fr",
        "MARIE.DUPONT@EXEMPLE.FR, marie.dupont@exemple.fr",
        "HÉLÈNE@exemple.fr, hélène@exemple.fr",
        "he\u0301le\u0300ne@exemple.fr, hélène@exemple.fr",
        "marie@bücher.example, marie@xn--bcher-kva.example",
        "marie@BÜCHER.Example, marie@xn--bcher-kva.example",
        "marie@bu\u0308cher.example, marie@xn--bcher-kva.example",
        "marie@XN--BCHER-KVA.example, marie@xn--bcher-kva.example",
        "marie+vigie@exemple.fr, marie+vigie@exemple.fr"
    })
    void isTheSameForTheSameMailboxTypedOtherwise(String typed, String key) {
        assertThat(key(typed)).isEqualTo(key);
    }

    @Test
    void isAnotherForAnotherMailbox() {
        assertThat(key("marie+vigie@exemple.fr")).isNotEqualTo(key("marie@exemple.fr"));
        assertThat(key("mariedupont@exemple.fr")).isNotEqualTo(key("marie.dupont@exemple.fr"));
        assertThat(key("helene@exemple.fr")).isNotEqualTo(key("hélène@exemple.fr"));
    }

    @Test
    void aDotlessIIsAnotherLetter() {
        assertThat(key("mar\u0131e@exemple.fr")).isNotEqualTo(key("marie@exemple.fr"));
        assertThat(key("MAR\u0130E@exemple.fr")).isNotEqualTo(key("marie@exemple.fr"));
    }

    @Test
    void isTheSameOnAMachineThatSpeaksTurkish() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr", "TR"));
        try {
            assertThat(key("MARIE@EXEMPLE.FR")).isEqualTo("marie@exemple.fr");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String key(String typed) {
        return EmailAddress.of(typed).orElseThrow().key();
    }
}
