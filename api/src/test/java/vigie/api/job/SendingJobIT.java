package vigie.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vigie.account.RequestPasswordReset;
import vigie.api.Client;
import vigie.api.LogEvents;
import vigie.api.persistence.Database;
import vigie.language.Language;
import vigie.mail.Letter;
import vigie.mail.LetterId;
import vigie.mail.LetterKind;
import vigie.mail.Outbox;
import vigie.mail.Postman;
import vigie.mail.UndeliveredException;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.member.Role;
import vigie.migrations.TestDatabases;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendingJobIT implements TestPropertyProvider {
    private static final String ANN = "ann@coach.example";
    private static final long PATIENCE_SECONDS = 20;

    private final LinkedBlockingQueue<Letter> delivered = new LinkedBlockingQueue<>();
    private final LogEvents log = new LogEvents();
    private volatile Postman postman = delivered::add;

    @Inject
    Outbox outbox;

    @Inject
    Members members;

    @Inject
    RequestPasswordReset reset;

    @Inject
    InstantSource time;

    @Inject
    Database database;

    @Inject
    Client client;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> settings = new HashMap<>(TestDatabases.properties());
        settings.put("micronaut.server.port", "-1");
        return settings;
    }

    @MockBean(Postman.class)
    Postman postman() {
        return letter -> postman.deliver(letter);
    }

    @BeforeEach
    void everythingArrives() throws SQLException {
        postman = delivered::add;
        database.change("delete from letter");
        delivered.clear();
    }

    @AfterAll
    void close() {
        log.close();
    }

    @Test
    void aLetterLeavesWithinSecondsAndTheLogSaysWhichButNotToWhom() throws Exception {
        Letter letter = put(time.instant());
        assertThat(next()).isEqualTo(letter);
        ILoggingEvent said = said(letter);
        assertThat(said.getLevel()).isEqualTo(Level.INFO);
        assertThat(said.getFormattedMessage()).contains("TOTP_ON").doesNotContain("ann", "coach");
        assertThat(said.getThreadName()).contains("letters");
    }

    @Test
    void whoAskedForANewPasswordGetsALetterAndWhoHasNoAccountGetsNone() throws Exception {
        members.add(Member.open(
                new MemberId(UUID.randomUUID()),
                new EmailAddress("bea@coach.example"),
                "Béa",
                Language.FR,
                Role.MEMBER,
                "$argon2id$none",
                time.instant()));
        reset.request("nobody@coach.example", "192.0.2.1");
        reset.request("bea@coach.example", "192.0.2.1");
        assertThat(next())
                .extracting(Letter::kind, Letter::recipient)
                .containsExactly(LetterKind.RESET_PASSWORD, "bea@coach.example");
        assertThat(database.count("reset_request")).isZero();
        assertThat(delivered).isEmpty();
    }

    @Test
    void aLetterThatHasNotLeftIsAWarningAndAfterADayAnError() throws Exception {
        postman = letter -> {
            throw new UndeliveredException("550 no");
        };
        Instant now = time.instant();
        Letter fresh = put(now.minus(Duration.ofDays(1)).plus(Duration.ofMinutes(10)));
        Letter old = put(now.minus(Duration.ofDays(1)));
        assertThat(said(fresh).getLevel()).isEqualTo(Level.WARN);
        assertThat(said(old).getLevel()).isEqualTo(Level.ERROR);
        assertThat(List.of(said(fresh), said(old)))
                .allSatisfy(event -> assertThat(event.getFormattedMessage())
                        .contains("550 no")
                        .doesNotContain("ann", "coach"));
    }

    @Test
    void aRoundThatFailsIsToldOnceAndNotTheLast() throws Exception {
        database.change("alter table letter rename to letter_away");
        // Long enough for several rounds: only the first is told.
        waitFor(() -> told().size() == 1);
        Thread.sleep(2_500);
        assertThat(told()).hasSize(1);
        database.change("alter table letter_away rename to letter");
        Letter letter = put(time.instant());
        assertThat(next()).isEqualTo(letter);
        waitFor(() -> told().size() >= 2);
        assertThat(told())
                .containsExactly(
                        "Letters are not sent; this is tried again until it works.",
                        "Letters are not sent: this is over.");
    }

    private List<String> told() {
        return log.all().stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Letters are not sent"))
                .toList();
    }

    @Test
    void aSlowMailServerHoldsUpNobodyElse() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        postman = letter -> {
            sending.countDown();
            try {
                assertThat(done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            delivered.add(letter);
        };
        put(time.instant());
        assertThat(sending.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(client.get("/api/v1/platforms").statusCode()).isEqualTo(200);
        assertThat(delivered).isEmpty();
        done.countDown();
        next();
    }

    private Letter put(Instant writtenAt) {
        Letter letter = new Letter(
                new LetterId(UUID.randomUUID()),
                LetterKind.TOTP_ON,
                null,
                ANN,
                Language.FR,
                Map.of("name", "Ann"),
                writtenAt.truncatedTo(ChronoUnit.MICROS)); // as the database keeps it
        outbox.put(letter);
        return letter;
    }

    private Letter next() throws InterruptedException {
        Letter letter = delivered.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(letter).as("a letter").isNotNull();
        return letter;
    }

    private ILoggingEvent said(Letter letter) throws InterruptedException {
        String id = letter.id().value().toString();
        List<ILoggingEvent> found = new ArrayList<>();
        waitFor(() -> {
            log.all().stream()
                    .filter(event -> event.getFormattedMessage().contains(id))
                    .forEach(found::add);
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    private static void waitFor(BooleanSupplier there) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still nothing").isLessThan(until);
            Thread.sleep(20);
        }
    }
}
