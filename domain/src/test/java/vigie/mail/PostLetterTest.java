package vigie.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigie.identity.SettableTime;
import vigie.language.Language;

class PostLetterTest {
    private final MailKit kit = new MailKit();

    @Test
    void aLetterWaitsAtOnce() {
        kit.letters.post(LetterKind.TOTP_ON, "owen@example.org", Language.EN, Map.of("name", "Owen"));

        Letter letter = new Letter(
                new LetterId(new UUID(0, 1)),
                LetterKind.TOTP_ON,
                null,
                "owen@example.org",
                Language.EN,
                Map.of("name", "Owen"),
                SettableTime.START);
        assertThat(kit.outbox.takeNext(SettableTime.START)).contains(new Outbox.WaitingLetter(letter, 0));
    }

    @Test
    void whatIsLoggedOfALetterHoldsNeitherAddressNorToken() {
        Map<String, String> values = new HashMap<>(Map.of("token", "secret"));
        kit.letters.post(LetterKind.RESET_PASSWORD, "owen@example.org", Language.EN, values);
        values.clear();

        assertThat(kit.outbox.lastToken()).isEqualTo("secret");
        assertThat(kit.outbox.last().toString())
                .contains("RESET_PASSWORD")
                .doesNotContain("owen")
                .doesNotContain("secret");
    }
}
