package vigie.api.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vigie.api.mail.MailServer.Encryption;
import vigie.mail.Letter;
import vigie.mail.UndeliveredException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmtpEncryptionIT {
    private static final String PASSWORD = "the postman's password";

    private final Letter letter = SampleLetter.to("ann@coach.example");
    private SSLSocketFactory trustingLocalhost = (SSLSocketFactory) SSLSocketFactory.getDefault();
    private SSLSocketFactory trustingElsewhere = trustingLocalhost;
    private SSLContext localhost;
    private SSLContext elsewhere;

    SmtpEncryptionIT() throws Exception {
        localhost = SSLContext.getDefault();
        elsewhere = localhost;
    }

    @BeforeAll
    void certificates(@TempDir Path folder) throws Exception {
        Certificates own = new Certificates(folder, "dns:localhost");
        Certificates others = new Certificates(folder, "dns:mail.example");
        localhost = own.server();
        elsewhere = others.server();
        trustingLocalhost = own.trusting();
        trustingElsewhere = others.trusting();
    }

    @Test
    void everythingButTheGreetingIsSecret() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(localhost, "AUTH PLAIN LOGIN")) {
            postman(server.port(), Encryption.STARTTLS, trustingLocalhost).deliver(letter);
            assertThat(server.heard().subList(0, 2)).containsExactly("EHLO vigie.example", "STARTTLS");
            assertThat(server.heard("secret AUTH")).hasSize(1);
            assertThat(server.heard("secret RCPT")).containsExactly("secret RCPT TO:<ann@coach.example>");
        }
    }

    /** Also what an attacker in between makes of a server that does: to strike the offer from what it says. */
    @Test
    void aServerWithoutEncryptionGetsNeitherPasswordNorLetter() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(null, "AUTH PLAIN LOGIN")) {
            assertThatThrownBy(() -> postman(server.port(), Encryption.STARTTLS, trustingLocalhost)
                            .deliver(letter))
                    .isInstanceOf(UndeliveredException.class)
                    .hasMessageContaining("STARTTLS");
            assertOnlyGreeted(server);
        }
    }

    @Test
    void aServerThatTakesItsOfferBackGetsNothingEither() throws Exception {
        try (ScriptedMailServer server =
                new ScriptedMailServer(localhost, "AUTH PLAIN").answering("STARTTLS", "454 not today")) {
            assertThatThrownBy(() -> postman(server.port(), Encryption.STARTTLS, trustingLocalhost)
                            .deliver(letter))
                    .isInstanceOf(UndeliveredException.class);
            assertOnlyGreeted(server);
        }
    }

    @Test
    void aCertificateThatNobodyTrustsDoesNotHold() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(localhost, "AUTH PLAIN")) {
            SSLSocketFactory usual = (SSLSocketFactory) SSLSocketFactory.getDefault();
            assertThatThrownBy(() ->
                            postman(server.port(), Encryption.STARTTLS, usual).deliver(letter))
                    .isInstanceOf(UndeliveredException.class)
                    .hasMessageContaining("certification path");
            assertOnlyGreeted(server);
        }
    }

    @Test
    void aCertificateOfAnotherServerDoesNotHold() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(elsewhere, "AUTH PLAIN")) {
            assertThatThrownBy(() -> postman(server.port(), Encryption.STARTTLS, trustingElsewhere)
                            .deliver(letter))
                    .isInstanceOf(UndeliveredException.class)
                    .hasMessageContaining("localhost");
            assertOnlyGreeted(server);
        }
    }

    @Test
    void encryptionFromTheFirstByteNeedsACertificateThatHoldsToo() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        try {
            int port = server.getSmtps().getPort();
            assertThatThrownBy(() -> postman(port, Encryption.TLS, (SSLSocketFactory) SSLSocketFactory.getDefault())
                            .deliver(letter))
                    .isInstanceOf(UndeliveredException.class)
                    .hasMessageContaining("certification path");
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() throws Exception {
        try (ScriptedMailServer server =
                new ScriptedMailServer(localhost, "AUTH PLAIN").answering("AUTH", "535 5.7.8 no")) {
            assertThatThrownBy(() -> postman(server.port(), Encryption.STARTTLS, trustingLocalhost)
                            .deliver(letter))
                    .isInstanceOf(UndeliveredException.class)
                    .hasMessageContaining("535 5.7.8 no")
                    .hasMessageNotContaining(PASSWORD);
            assertThat(server.heard("secret MAIL")).isEmpty();
        }
    }

    private static void assertOnlyGreeted(ScriptedMailServer server) {
        assertThat(server.heard()).noneMatch(line -> line.contains("AUTH") || line.contains("MAIL"));
        assertThat(server.heard()).contains("EHLO vigie.example");
    }

    private static SmtpPostman postman(int port, Encryption encryption, SSLSocketFactory trust) {
        MailServer settings = new MailServer("localhost", port, "vigie", PASSWORD, encryption);
        return new SmtpPostman(settings, "vigie.example", SampleLetter.messages(), trust);
    }
}
