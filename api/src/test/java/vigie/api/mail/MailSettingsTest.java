package vigie.api.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.api.mail.MailServer.Encryption;

class MailSettingsTest {
    @Test
    void withoutAServerLettersAreFilesInTheDataFolder() {
        MailSettings settings = settings(given("", "", "", "", "", ""));
        assertThat(settings.server()).isNull();
        assertThat(settings.folder()).isEqualTo(Path.of("data", "mail"));
        assertThat(settings.sender()).isEqualTo(new Sender("Vigie", "vigie@localhost", null, null));
    }

    @Test
    void aServerIsSpokenToEncryptedUnlessTheOperatorSaysOtherwise() {
        assertThat(server("", "")).isEqualTo(new MailServer("mail.example", 587, "", "", Encryption.STARTTLS));
        assertThat(server("", "TLS")).isEqualTo(new MailServer("mail.example", 465, "", "", Encryption.TLS));
        assertThat(server("25", "none")).isEqualTo(new MailServer("mail.example", 25, "", "", Encryption.NONE));
        assertThat(server(" 2525 ", " starttls "))
                .isEqualTo(new MailServer("mail.example", 2525, "", "", Encryption.STARTTLS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "smtp", "5 87", "99999999999"})
    void aPortIsANumberFrom1To65535(String port) {
        refuses(given("mail.example", port, "", "", "", ""), "VIGIE_SMTP_PORT", port);
        assertThat(server("1", "")).extracting("port").isEqualTo(1);
        assertThat(server("65535", "")).extracting("port").isEqualTo(65_535);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSL", "yes", "START TLS"})
    void encryptionIsOneOfThreeWords(String word) {
        refuses(given("mail.example", "", "", word, "", ""), "VIGIE_SMTP_TLS", word);
    }

    @Test
    void aPasswordNeedsAUserAndAUserAPassword() {
        MailSettings.Given withUser = given("mail.example", "", "vigie", "", "", "");
        MailSettings.Given withoutUser = given("mail.example", "", "", "", "", "");
        refuses(withUser, "VIGIE_SMTP_PASSWORD");
        assertThatThrownBy(() -> MailSettings.of(withoutUser, "secret"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("VIGIE_SMTP_USER")
                .hasMessageNotContaining("secret");
        MailSettings both = MailSettings.of(withUser, " ${p} w ");
        assertThat(both.server()).extracting("user", "password").containsExactly("vigie", " ${p} w ");
        assertThat(both.toString()).doesNotContain("${p}");
    }

    @ParameterizedTest
    @CsvSource({
        "lettres@vigie.example, contact@vigie.example, lettres@vigie.example",
        "'', contact@vigie.example, contact@vigie.example",
        "'', '', vigie@localhost",
        "cron@localhost, '', cron@localhost",
        "lettres@café.example, '', lettres@xn--caf-dma.example"
    })
    void lettersComeFromTheAddressForLettersElseTheContact(String from, String contact, String sender) {
        assertThat(settings(given("mail.example", "", "", "", from, contact))
                        .sender()
                        .address())
                .isEqualTo(sender);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vigie",
                "a b@localhost",
                "é@vigie.example",
                "Vigie <vigie@vigie.example>",
                "a@b\nBcc: c@d.example"
            })
    void lettersComeFromOneAddressInAscii(String address) {
        refuses(given("mail.example", "", "", "", address, ""), "VIGIE_MAIL_FROM", address);
        refuses(given("mail.example", "", "", "", "", address), "VIGIE_SITE_CONTACT", address);
    }

    @Test
    void theNameOfTheSiteIsOneLine() {
        MailSettings.Given given = new MailSettings.Given("", "", "", "", "", " La\r\nVigie ", "", "", "data");
        assertThat(settings(given).sender().name()).isEqualTo("La Vigie");
    }

    private static void refuses(MailSettings.Given given, String... words) {
        assertThatThrownBy(() -> settings(given))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(words);
    }

    private static @Nullable MailServer server(String port, String tls) {
        return settings(given("mail.example", port, "", tls, "", "")).server();
    }

    private static MailSettings settings(MailSettings.Given given) {
        return MailSettings.of(given, "");
    }

    private static MailSettings.Given given(
            String host, String port, String user, String tls, String from, String contact) {
        return new MailSettings.Given(host, port, user, tls, from, "Vigie", contact, "", "data");
    }
}
