package vigie.member;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "marie@exemple.fr",
                "marie+vigie@exemple.fr",
                "o'brien@exemple.fr",
                "m@exemple.fr",
                "7@exemple.fr",
                "marie.claude.dupont@exemple.fr",
                "-marie--@exemple.fr",
                "!#$%&'*+/=?^_`{|}~-@exemple.fr",
                "\"marie dupont\"@exemple.fr",
                "\"marie@work\"@exemple.fr",
                "\"marie \\\"coach\\\" dupont\"@exemple.fr",
                "\"..\"@exemple.fr",
                "hélène@exemple.fr",
                "елена@пример.рф",
                "用户@例え.テスト",
                "marie@un.deux.trois.quatre.cinq.six.sept.fr",
                "marie@x.fr",
                "marie@2.fr",
                "marie@192.0.2.fr",
                "marie@a-b--c.fr",
                "marie@exemple.photography",
                "marie@exemple.xn--vermgensberatung-pwb",
                "marie@bücher.example",
                "marie@xn--bcher-kva.example"
            })
    void takesOddButValidForms(String text) {
        assertThat(EmailAddress.of(text)).get().hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "marie",
                "marie.exemple.fr",
                "marie@",
                "@exemple.fr",
                "marie@dupont@exemple.fr",
                "marie dupont@exemple.fr",
                "marie@ exemple.fr",
                "marie@exem ple.fr",
                "marie@exem\u00a0ple.fr",
                ".marie@exemple.fr",
                "marie.@exemple.fr",
                "marie..dupont@exemple.fr",
                "marie(coach)@exemple.fr",
                "marie,owen@exemple.fr",
                "marie@exemple.fr, owen@exemple.fr",
                "marie@exemple.fr;owen@exemple.fr",
                "Marie <marie@exemple.fr>",
                "<marie@exemple.fr>",
                "mailto:marie@exemple.fr",
                "mar\\ie@exemple.fr",
                "\"\"@exemple.fr",
                "\"marie@exemple.fr",
                "\"mar\"ie\"@exemple.fr",
                "\"marie\\\"@exemple.fr",
                "marie@exemple",
                "marie@localhost",
                "marie@.exemple.fr",
                "marie@exemple.fr.",
                "marie@exemple..fr",
                "marie@-exemple.fr",
                "marie@exemple-.fr",
                "marie@exemple.-fr",
                "marie@exem_ple.fr",
                "marie@exemple.f",
                "marie@exemple.123",
                "marie@192.0.2.1",
                "marie@[192.0.2.1]",
                "marie@[IPv6:2001:db8::1]",
                "marie@exemple.fr:25",
                "marie@exemple.fr/",
                "marie@exemple.fr?subject=hello"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThat(EmailAddress.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "marie@exemple.fr\nBcc: all@exemple.fr",
                "marie\r\nBcc: all@exemple.fr",
                "\"marie\r\n\"@exemple.fr",
                "\"marie\\\r\\\n\"@exemple.fr",
                "marie@exem\nple.fr",
                "marie\0@exemple.fr",
                "marie@exemple\0.fr",
                "marie\t@exemple.fr",
                "\"marie\u007f\"@exemple.fr",
                "marie\u0085@exemple.fr",
                "marie\u2028@exemple.fr",
                "marie\u202e@exemple.fr",
                "marie@exem\u202eple.fr",
                "mar\u200bie@exemple.fr",
                "marie@exem\u200bple.fr",
                "marie@exem\u00adple.fr",
                "marie@exem\ufe0fple.fr",
                "marie@exemple\u3002fr",
                "marie\ud800@exemple.fr",
                "marie@exem\udc00ple.fr"
            })
    void refusesWhatCouldEndALineOrIsNotSeen(String text) {
        assertThat(EmailAddress.of(text)).isEmpty();
    }

    @Test
    void has64CharactersAtMostBeforeTheAtSign() {
        assertThat(EmailAddress.of("m".repeat(64) + "@exemple.fr")).isPresent();
        assertThat(EmailAddress.of("m".repeat(65) + "@exemple.fr")).isEmpty();
        assertThat(EmailAddress.of("\"" + "m".repeat(62) + "\"@exemple.fr")).isPresent();
        assertThat(EmailAddress.of("\"" + "m".repeat(63) + "\"@exemple.fr")).isEmpty();
    }

    @Test
    void has254CharactersAtMostInAll() {
        String start = "m".repeat(64) + "@" + "b".repeat(63) + "." + "c".repeat(63) + ".";

        assertThat(EmailAddress.of(start + "d".repeat(58) + ".fr"))
                .get()
                .satisfies(longest -> assertThat(longest.value()).hasSize(254));
        assertThat(EmailAddress.of(start + "d".repeat(59) + ".fr")).isEmpty();
    }

    @Test
    void aLabelOfTheHostHas63CharactersAtMost() {
        assertThat(EmailAddress.of("marie@" + "b".repeat(63) + ".fr")).isPresent();
        assertThat(EmailAddress.of("marie@" + "b".repeat(64) + ".fr")).isEmpty();
    }

    @Test
    void theHostHas253CharactersAtMostInAscii() {
        String start = "m@" + "é.".repeat(30);

        assertThat(EmailAddress.of(start + "b".repeat(10) + ".fr"))
                .get()
                .satisfies(longest -> assertThat(longest.key()).hasSize("m@".length() + 253));
        assertThat(EmailAddress.of(start + "b".repeat(11) + ".fr")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ".", "a.", "@", "\"", "\\\"", " ", "e\u0301\u0323", "\u0301\u0323", "xn--a."})
    void answersAtOnceHoweverLongTheText(String piece) {
        String text = piece.repeat(500_000);

        assertTimeoutPreemptively(ofSeconds(5), () -> {
            assertThat(EmailAddress.of(text)).isEmpty();
            assertThat(EmailAddress.of(text + "@exemple.fr")).isEmpty();
            assertThat(EmailAddress.of("marie@" + text + ".fr")).isEmpty();
            assertThat(EmailAddress.of("\"" + text + "\"@exemple.fr")).isEmpty();
        });
    }

    @Test
    void spacesAroundAreASlipOfTheFinger() {
        assertThat(EmailAddress.of(" \tmarie@exemple.fr\r\n")).get().hasToString("marie@exemple.fr");
    }

    @Test
    void cannotBeMadeOfAnythingElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("marie"));
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(" marie@exemple.fr"));
    }

    @Test
    void knowsWhatStandsBeforeAndAfterTheLastAtSign() {
        EmailAddress address = new EmailAddress("\"marie@work\"@exemple.fr");

        assertThat(address.local()).isEqualTo("\"marie@work\"");
        assertThat(address.host()).isEqualTo("exemple.fr");
    }
}
