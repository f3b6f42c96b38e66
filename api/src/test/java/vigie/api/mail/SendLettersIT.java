package vigie.api.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigie.api.FilledDirectory;
import vigie.api.mail.MailServer.Encryption;
import vigie.api.persistence.Database;
import vigie.language.Language;
import vigie.mail.Letter;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;
import vigie.mail.Postman;
import vigie.mail.SendLetters;
import vigie.mail.SendLetters.Outcome;
import vigie.mail.UndeliveredException;

/** From the outbox to a mail server, whatever becomes of the one or the other. */
@MicronautTest(transactional = false)
class SendLettersIT implements FilledDirectory {
    private static final String ANN = "ann@coach.example";
    private static final long PATIENCE_SECONDS = 20;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Postman postman = letter -> {
        throw new AssertionError("No letter yet");
    };
    private Instant now = SampleLetter.THEN;

    @Inject
    PostLetter post;

    @Inject
    SendLetters letters;

    @Inject
    Database database;

    @Inject
    JdbcOperations jdbc;

    @MockBean(Postman.class)
    Postman postman() {
        return letter -> postman.deliver(letter);
    }

    @MockBean(InstantSource.class)
    InstantSource time() {
        return () -> now;
    }

    @BeforeEach
    void aServerAndAnEmptyOutbox() throws SQLException {
        database.change("delete from letter");
        server.start();
        postman = to(server.getSmtp().getPort());
        now = SampleLetter.THEN;
    }

    @AfterEach
    void noServer() {
        server.stop();
    }

    @Test
    void aLetterArrivesOnceAndItsTokenIsForgotten() throws Exception {
        post();
        Outcome outcome = letters.sendNext().orElseThrow();
        assertThat(outcome.failure()).isNull();
        assertThat(letters.sendNext()).isEmpty();
        ReceivedMessage.assertIs(outcome.letter(), received());
        assertThat(database.value("select details::text || ' ' || tries from letter where sent_at is not null"))
                .isEqualTo("{} 1");
    }

    @Test
    void whileTheServerIsAwayALetterWaitsLongerAndLongerAndThenArrives() throws Exception {
        post();
        server.stop();
        for (int seconds : new int[] {10, 20, 40}) {
            assertThat(letters.sendNext().orElseThrow().failure()).isNotNull();
            now = now.plusSeconds(seconds).minusMillis(1);
            assertThat(letters.sendNext()).as("before " + seconds + " s").isEmpty();
            now = now.plusMillis(1);
        }
        server.start();
        postman = to(server.getSmtp().getPort());
        Outcome outcome = letters.sendNext().orElseThrow();
        assertThat(outcome.failure()).isNull();
        assertThat(outcome.tries()).isEqualTo(4);
        ReceivedMessage.assertIs(outcome.letter(), received());
    }

    @Test
    void howeverLongTheServerIsAwayItIsAskedEachHour() {
        post();
        postman = SendLettersIT::refuse;
        for (int time = 0; time < 40; time++) {
            assertThat(letters.sendNext()).isPresent();
            now = now.plus(Duration.ofHours(1));
        }
        assertThat(letters.sendNext().orElseThrow().tries()).isEqualTo(41);
    }

    @Test
    void aLetterThatIsRefusedDoesNotHoldUpTheNext() throws Exception {
        post.post(LetterKind.TOTP_ON, "nobody@coach.example", Language.FR, Map.of("name", "Nobody"));
        now = now.plusMillis(1);
        post();
        try (ScriptedMailServer scripted = new ScriptedMailServer(null).answering("RCPT", "550 nobody here")) {
            postman = to(scripted.port());
            assertThat(letters.sendNext().orElseThrow().failure())
                    .hasMessageContaining("550")
                    .hasMessageNotContaining("coach.example");
        }
        postman = to(server.getSmtp().getPort());
        assertThat(letters.sendNext().orElseThrow().letter().recipient()).isEqualTo(ANN);
        assertThat(letters.sendNext()).isEmpty();
        now = now.plusSeconds(10);
        assertThat(letters.sendNext().orElseThrow().letter().recipient()).isEqualTo("nobody@coach.example");
    }

    @Test
    void aLetterThatCannotBeWrittenDoesNotHoldUpTheNext() throws Exception {
        post.post(LetterKind.RESET_PASSWORD, "bob@coach.example", Language.FR, Map.of());
        now = now.plusMillis(1);
        post();
        assertThat(letters.sendNext().orElseThrow().failure()).hasMessageContaining("fault of Vigie");
        assertThat(letters.sendNext().orElseThrow().failure()).isNull();
        assertThat(received().getAllRecipients()[0]).hasToString(ANN);
    }

    /** What a letter says may be read from the database while it is worded. */
    @Test
    void aStatementThatFailsWhileALetterIsWordedHoldsUpNoOther() throws Exception {
        post.post(LetterKind.TOTP_ON, "bob@coach.example", Language.FR, Map.of("name", "Bob"));
        now = now.plusMillis(1);
        post();
        Postman real = postman;
        postman = letter -> {
            try {
                failInTheDatabase();
            } catch (RuntimeException failure) {
                throw new UndeliveredException("it cannot be written", failure);
            }
        };
        assertThat(letters.sendNext().orElseThrow().failure()).hasMessageContaining("cannot be written");
        postman = real;
        assertThat(letters.sendNext().orElseThrow().failure()).isNull();
        assertThat(received().getAllRecipients()[0]).hasToString(ANN);
        assertThat(database.value("select tries || ' ' || extract(epoch from next_try_at - written_at)::int"
                        + " from letter where sent_at is null"))
                .isEqualTo("1 10");
    }

    private void failInTheDatabase() {
        jdbc.prepareStatement("select 1 / 0", statement -> statement.execute());
    }

    @Test
    void twoSendersAtOnceSendOneLetterOnce() throws Exception {
        post();
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch otherHasLooked = new CountDownLatch(1);
        Postman real = to(server.getSmtp().getPort());
        postman = letter -> {
            sending.countDown();
            await(otherHasLooked);
            real.deliver(letter);
        };
        CompletableFuture<Optional<Outcome>> one = CompletableFuture.supplyAsync(letters::sendNext);
        await(sending);
        assertThat(letters.sendNext()).isEmpty();
        otherHasLooked.countDown();
        assertThat(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isPresent();
        assertThat(letters.sendNext()).isEmpty();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aLetterWhoseSenderDiedBeforeItWasSentIsSentByAnother() throws Exception {
        post();
        Postman real = postman;
        postman = letter -> loseTheDatabase();
        assertThatThrownBy(letters::sendNext).isInstanceOf(RuntimeException.class);
        postman = real;
        assertThat(letters.sendNext().orElseThrow().tries()).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    /** The one way to two: the server's yes is not in any database. Mail programs show such twins as one. */
    @Test
    void aLetterWhoseSenderDiedBeforeItWasNotedIsSentAgainUnderTheSameIdentifier() throws Exception {
        post();
        Postman real = postman;
        postman = letter -> {
            real.deliver(letter);
            loseTheDatabase();
        };
        assertThatThrownBy(letters::sendNext).isInstanceOf(RuntimeException.class);
        postman = real;
        assertThat(letters.sendNext()).isPresent();
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[1].getMessageID()).isEqualTo(received[0].getMessageID());
    }

    private void post() {
        post.post(
                LetterKind.CONFIRM_REGISTRATION, ANN, Language.FR, Map.of("name", "Ann", "token", SampleLetter.TOKEN));
    }

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static Postman to(int port) {
        return new SmtpPostman(
                new MailServer("127.0.0.1", port, "", "", Encryption.NONE),
                "localhost",
                SampleLetter.messages(),
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private static void refuse(Letter letter) throws UndeliveredException {
        throw new UndeliveredException("away");
    }

    /** What the database sees of a process that is killed: the connection ends, and all that was under way with it. */
    private void loseTheDatabase() {
        try {
            database.change("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and state = 'idle in transaction'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
