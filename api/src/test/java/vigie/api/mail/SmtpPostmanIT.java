package vigie.api.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.api.mail.MailServer.Encryption;
import vigie.language.Language;
import vigie.mail.Letter;
import vigie.mail.LetterKind;
import vigie.mail.UndeliveredException;

class SmtpPostmanIT {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void aServer() {
        server.start();
    }

    @AfterEach
    void noServer() {
        server.stop();
    }

    @ParameterizedTest
    @MethodSource("vigie.api.mail.ComposeLetterTest#everyLetter")
    void everyLetterArrivesWholeInBothItsParts(LetterKind kind, Language language) throws Exception {
        Letter letter = SampleLetter.of(kind, language);
        postman(server.getSmtp().getPort()).deliver(letter);
        ReceivedMessage.assertIs(letter, received());
        assertThat(received().getRecipients(RecipientType.TO)[0]).hasToString("zoe@coach.example");
    }

    /** Subjects in ASCII, as servers want them, and with their accents again when they are read. */
    @Test
    void aFrenchSubjectKeepsItsAccents() throws Exception {
        postman(server.getSmtp().getPort()).deliver(SampleLetter.of(LetterKind.TOTP_OFF, Language.FR));
        assertThat(received().getSubject()).isEqualTo("La double authentification est désactivée");
        assertThat(received().getHeader("Subject")[0]).isASCII().contains("=?UTF-8?Q?");
    }

    @Test
    void aLetterThatIsDeliveredAgainBearsTheSameIdentifier() throws Exception {
        Letter letter = SampleLetter.of(LetterKind.TOTP_ON, Language.EN);
        postman(server.getSmtp().getPort()).deliver(letter);
        postman(server.getSmtp().getPort()).deliver(letter);
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "o'hara+vigie@coach.example | <o'hara+vigie@coach.example>",
                "\"ann, bob; c <d@e.example>\"@coach.example | <\"ann, bob; c <d@e.example>\"@coach.example>",
                "\"a\\\"b\\\\ \"@coach.example | <\"a\\\"b\\\\ \"@coach.example>",
                "ann@Café.example | <ann@xn--caf-dma.example>",
                "%0aann@coach.example | <%0aann@coach.example>"
            })
    void anOddAddressIsOneRecipient(String address, String recipient) throws Exception {
        try (ScriptedMailServer scripted = new ScriptedMailServer(null)) {
            postman(scripted.port()).deliver(SampleLetter.to(address));
            assertThat(scripted.heard("RCPT")).containsExactly("RCPT TO:" + recipient);
            assertThat(scripted.heard("MAIL FROM"))
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("MAIL FROM:<lettres@vigie.example>");
            assertThat(scripted.heard("MAIL").getFirst()).doesNotContain("SMTPUTF8");
        }
    }

    /** Cut down to bytes, the letters č and Ċ would be a carriage return and a line feed: two commands of a stranger's. */
    @ParameterizedTest
    @ValueSource(strings = {"zoé@coach.example", "\"čĊRCPT TO:<bob@d.example>čĊ\"@coach.example"})
    void anAddressBeyondAsciiGoesOnlyToServersThatTakeIt(String address) throws Exception {
        try (ScriptedMailServer scripted = new ScriptedMailServer(null)) {
            assertThatThrownBy(() -> postman(scripted.port()).deliver(SampleLetter.to(address)))
                    .isInstanceOf(UndeliveredException.class)
                    .hasMessageContaining("SMTPUTF8");
            assertThat(scripted.heard("MAIL")).isEmpty();
        }
        try (ScriptedMailServer scripted = new ScriptedMailServer(null, "SMTPUTF8")) {
            postman(scripted.port()).deliver(SampleLetter.to(address));
            assertThat(scripted.heard("RCPT")).containsExactly("RCPT TO:<" + address + ">");
            assertThat(scripted.heard("MAIL FROM").getFirst()).endsWith(" SMTPUTF8");
            // Other letters stay what every server on the way takes.
            postman(scripted.port()).deliver(SampleLetter.to("ann@coach.example"));
            assertThat(scripted.heard("MAIL FROM").getLast()).doesNotContain("SMTPUTF8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "a@b.example\r\nRCPT TO:<c@d.example>", ""})
    void nobodyIsAskedToSendToWhatIsNoAddress(String address) throws Exception {
        try (ScriptedMailServer scripted = new ScriptedMailServer(null)) {
            assertThatThrownBy(() -> postman(scripted.port()).deliver(SampleLetter.to(address)))
                    .isInstanceOf(UndeliveredException.class);
            assertThat(scripted.heard()).isEmpty();
        }
    }

    @Test
    void aRefusedRecipientIsSaidWithoutItsName() throws Exception {
        try (ScriptedMailServer scripted =
                new ScriptedMailServer(null).answering("RCPT", "550 5.1.1 <zoe@coach.example>: zoe is nobody here")) {
            UndeliveredException refused = catchThrowableOfType(
                    UndeliveredException.class,
                    () -> postman(scripted.port()).deliver(SampleLetter.of(LetterKind.TOTP_ON, Language.FR)));
            assertThat(refused.getMessage())
                    .contains("550 5.1.1 <…>: … is nobody here")
                    .doesNotContain("zoe", "coach");
        }
    }

    @Test
    void aServerThatIsAwayIsSaid() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThatThrownBy(() -> postman(port).deliver(SampleLetter.to("ann@coach.example")))
                .isInstanceOf(UndeliveredException.class)
                .hasMessageContaining("Connection refused");
    }

    @Test
    void aServerThatSaysNothingIsLeftAfterTenSeconds() throws Exception {
        try (ScriptedMailServer scripted = new ScriptedMailServer(null).answering("EHLO", ScriptedMailServer.SILENCE)) {
            Instant began = Instant.now();
            assertThatThrownBy(() -> postman(scripted.port()).deliver(SampleLetter.to("ann@coach.example")))
                    .isInstanceOf(UndeliveredException.class)
                    .hasMessageContaining("timed out");
            assertThat(Duration.between(began, Instant.now())).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(20));
        }
    }

    @Test
    void aLetterWhoseTakingWasNotSaidHasNotLeft() throws Exception {
        try (ScriptedMailServer scripted =
                new ScriptedMailServer(null).answering(ScriptedMailServer.END_OF_DATA, ScriptedMailServer.CUT)) {
            assertThatThrownBy(() -> postman(scripted.port()).deliver(SampleLetter.to("ann@coach.example")))
                    .isInstanceOf(UndeliveredException.class);
        }
    }

    @Test
    void aServerThatDoesNotSayGoodbyeHasTakenTheLetterAllTheSame() throws Exception {
        try (ScriptedMailServer scripted = new ScriptedMailServer(null).answering("QUIT", ScriptedMailServer.CUT)) {
            postman(scripted.port()).deliver(SampleLetter.to("ann@coach.example"));
            assertThat(scripted.heard("Message-ID")).hasSize(1);
        }
    }

    private static SmtpPostman postman(int port) {
        MailServer settings = new MailServer("127.0.0.1", port, "", "", Encryption.NONE);
        return new SmtpPostman(
                settings, "localhost", SampleLetter.messages(), (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private MimeMessage received() throws IOException {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }
}
