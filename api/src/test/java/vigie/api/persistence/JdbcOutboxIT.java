package vigie.api.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigie.api.FilledDirectory;
import vigie.language.Language;
import vigie.mail.Letter;
import vigie.mail.LetterId;
import vigie.mail.LetterKind;
import vigie.mail.Outbox;
import vigie.mail.Outbox.WaitingLetter;

@MicronautTest(transactional = false)
class JdbcOutboxIT implements FilledDirectory {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00.123456Z");
    private static final Map<String, String> VALUES = Map.of("name", "Zoé \"O'Hara\" \\ {}", "token", "abc");

    @Inject
    Outbox outbox;

    @Inject
    Database database;

    @Inject
    TransactionOperations<Connection> transactions;

    @BeforeEach
    void anEmptyOutbox() throws SQLException {
        database.change("delete from letter");
    }

    @Test
    void givesBackWhatWasPut() {
        Letter letter = put(NOW);
        WaitingLetter taken = outbox.takeNext(NOW).orElseThrow();
        assertThat(taken).isEqualTo(new WaitingLetter(letter, 0));
        assertThat(taken.letter().values()).isEqualTo(VALUES);
    }

    @Test
    void theLetterThatIsDueLongestComesFirst() {
        Letter second = put(NOW.minusSeconds(1));
        Letter first = put(NOW.minusSeconds(2));
        put(NOW);
        assertThat(taken(NOW)).isEqualTo(first.id());
        outbox.failed(first.id(), NOW.plusSeconds(1));
        assertThat(taken(NOW)).isEqualTo(second.id());
    }

    @Test
    void digestsLeaveWhenNoOtherLetterIsDue() {
        Letter second = put(LetterKind.DIGEST, NOW.minusSeconds(8));
        Letter first = put(LetterKind.DIGEST, NOW.minusSeconds(9));
        Letter asked = put(NOW);
        put(NOW.plusSeconds(1));
        for (Letter each : List.of(asked, first, second)) {
            assertThat(taken(NOW)).isEqualTo(each.id());
            outbox.sent(each.id(), NOW);
        }
        assertThat(outbox.takeNext(NOW)).isEmpty();
    }

    @Test
    void aLetterIsDueFromItsInstantOn() {
        Letter letter = put(NOW);
        assertThat(outbox.takeNext(NOW.minusMillis(1))).isEmpty();
        assertThat(taken(NOW)).isEqualTo(letter.id());
        outbox.failed(letter.id(), NOW.plusSeconds(10));
        assertThat(outbox.takeNext(NOW.plusMillis(9_999))).isEmpty();
        assertThat(outbox.takeNext(NOW.plusSeconds(10))).contains(new WaitingLetter(letter, 1));
    }

    @Test
    void aLetterThatHasLeftIsForgottenButForItsKindAndItsReader() throws SQLException {
        Letter letter = put(NOW);
        outbox.sent(letter.id(), NOW.plusSeconds(3));
        assertThat(outbox.takeNext(NOW.plusSeconds(100))).isEmpty();
        assertThat(database.value("select kind || ' ' || recipient || ' ' || details || ' ' || tries || ' '"
                        + " || extract(epoch from sent_at - written_at)::int from letter"))
                .isEqualTo("RESET_PASSWORD ann@coach.example {} 1 3");
    }

    /** The database itself keeps tokens from staying behind. */
    @Test
    void aLetterThatHasLeftCannotKeepItsValues() {
        put(NOW);
        assertThatThrownBy(() -> database.change("update letter set sent_at = now()"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("check constraint");
    }

    @Test
    void lettersThatLeftLongAgoAreForgottenAndThoseThatWaitAreNot() throws SQLException {
        Letter old = put(NOW);
        Letter newer = put(NOW);
        Letter waiting = put(NOW.minusSeconds(1_000));
        outbox.sent(old.id(), NOW.minusMillis(1));
        outbox.sent(newer.id(), NOW);
        outbox.forgetSentBefore(NOW);
        assertThat(database.value("select string_agg(id::text, ' ' order by id::text) from letter"))
                .isEqualTo(String.join(
                        " ",
                        List.of(
                                        newer.id().value().toString(),
                                        waiting.id().value().toString())
                                .stream()
                                .sorted()
                                .toList()));
    }

    @Test
    void twoProcessesAtOnceTakeDifferentLetters() throws Exception {
        Letter first = put(NOW.minusSeconds(2));
        Letter second = put(NOW.minusSeconds(1));
        CyclicBarrier bothHaveTaken = new CyclicBarrier(3);
        try (ExecutorService processes = Executors.newFixedThreadPool(3)) {
            List<Future<Optional<LetterId>>> taking = new ArrayList<>();
            for (int process = 0; process < 3; process++) {
                taking.add(processes.submit(() -> transactions.executeWrite(status -> {
                    Optional<LetterId> taken =
                            outbox.takeNext(NOW).map(each -> each.letter().id());
                    meet(bothHaveTaken);
                    return taken;
                })));
            }
            List<Optional<LetterId>> taken = new ArrayList<>();
            for (Future<Optional<LetterId>> each : taking) {
                taken.add(each.get(30, TimeUnit.SECONDS));
            }
            assertThat(taken)
                    .containsExactlyInAnyOrder(Optional.of(first.id()), Optional.of(second.id()), Optional.empty());
        }
    }

    @Test
    void aLetterWhoseProcessDiesIsStillThere() throws SQLException {
        Letter letter = put(NOW);
        assertThatThrownBy(() -> transactions.executeWrite(status -> {
                    assertThat(taken(NOW)).isEqualTo(letter.id());
                    outbox.sent(letter.id(), NOW);
                    throw new IllegalStateException("killed");
                }))
                .hasMessageContaining("killed");
        assertThat(outbox.takeNext(NOW)).contains(new WaitingLetter(letter, 0));
    }

    @Test
    void aLetterLeavesOnlyIfWhatItTellsOfHappens() throws SQLException {
        assertThatThrownBy(() -> transactions.executeWrite(status -> {
                    put(NOW);
                    throw new IllegalStateException("refused");
                }))
                .hasMessageContaining("refused");
        assertThat(database.count("letter")).isZero();
    }

    @Test
    void aKindThatThisVersionDoesNotKnowWaitsForOneThatDoes() throws SQLException {
        Letter strange = put(NOW.minusSeconds(1));
        database.change("update letter set kind = 'FROM_THE_FUTURE' where id = '"
                + strange.id().value() + "'");
        Letter known = put(NOW);
        assertThat(taken(NOW)).isEqualTo(known.id());
    }

    @Test
    void nothingIsWrittenToAMemberWhoIsGone() {
        outbox.put(new Letter(
                new LetterId(UUID.randomUUID()),
                LetterKind.ACCOUNT_TRIED,
                UUID.randomUUID(),
                "gone@coach.example",
                Language.FR,
                VALUES,
                NOW));
        assertThat(outbox.takeNext(NOW)).isEmpty();
    }

    private LetterId taken(Instant now) {
        return outbox.takeNext(now).orElseThrow().letter().id();
    }

    private Letter put(Instant at) {
        return put(LetterKind.RESET_PASSWORD, at);
    }

    private Letter put(LetterKind kind, Instant at) {
        Letter letter =
                new Letter(new LetterId(UUID.randomUUID()), kind, null, "ann@coach.example", Language.FR, VALUES, at);
        outbox.put(letter);
        return letter;
    }

    private static void meet(CyclicBarrier others) {
        try {
            others.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
