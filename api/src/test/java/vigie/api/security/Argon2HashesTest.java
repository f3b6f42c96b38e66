package vigie.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.identity.SecretSource;
import vigie.member.Password;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Hashes of passwords. */
class Argon2HashesTest {
    private static final Password PASSWORD = new Password("quatre chevaux boivent du sirop");

    private final Argon2Hashes hashes = new Argon2Hashes(new RandomSecrets());

    @Test
    void sayHowTheyWereMade() {
        assertThat(hashes.hash(PASSWORD))
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void areNeverTheSameTwice() {
        assertThat(hashes.hash(PASSWORD)).isNotEqualTo(hashes.hash(PASSWORD));
    }

    @ParameterizedTest
    @MethodSource("passwords")
    void matchTheirPasswordAndNoOther(String text) {
        String hash = hashes.hash(new Password(text));
        assertThat(hashes.matches(new Password(text), hash)).isTrue();
        assertThat(hashes.matches(new Password(text + " "), hash)).isFalse();
        assertThat(hashes.matches(new Password(text.substring(text.offsetByCodePoints(0, 1))), hash))
                .isFalse();
        assertThat(hashes.matches(new Password(""), hash)).isFalse();
    }

    static List<String> passwords() {
        return List.of(
                "quatre chevaux boivent du sirop",
                "a\u0000b\u0000c",
                "😀".repeat(256),
                "é".repeat(256),
                " ".repeat(15));
    }

    @Test
    void nothingIsCutOffAtANullByteOrAfterManyBytes() {
        assertThat(hashes.matches(new Password("un deux\u0000trois"), hashes.hash(new Password("un deux\u0000quatre"))))
                .isFalse();
        String long255 = "é".repeat(255);
        assertThat(hashes.matches(new Password(long255 + "x"), hashes.hash(new Password(long255 + "y"))))
                .isFalse();
    }

    @Test
    void madeWithOtherParametersAreUnderstood() {
        // RFC 9106's reference program: echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1
        assertThat(hashes.matches(
                        new Password("password"),
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
                .isTrue();
    }

    @Test
    void nobodyHasThePasswordOfNobody() {
        hashes.matchNothing(PASSWORD);
    }

    @Test
    void madeByManyAtOnceAreAsGoodAsOthers() throws Exception {
        String hash = hashes.hash(PASSWORD);
        Callable<Boolean> right = () -> hashes.matches(PASSWORD, hash);
        Callable<Boolean> wrong = () -> hashes.matches(new Password("un autre"), hash);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> each :
                    threads.invokeAll(Stream.generate(() -> right).limit(8).toList())) {
                assertThat(each.get()).isTrue();
            }
            for (Future<Boolean> each :
                    threads.invokeAll(Stream.generate(() -> wrong).limit(8).toList())) {
                assertThat(each.get()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "64, 2"})
    void areMadeTwoAtATimeAtMostAndLeaveACoreToPages(int cores, int atOnce) throws Exception {
        SlowSalts salts = new SlowSalts(atOnce);
        Argon2Hashes slow = new Argon2Hashes(salts, cores);
        salts.slow = true;
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            List<Future<String>> running = Stream.generate(() -> threads.submit(() -> slow.hash(PASSWORD)))
                    .limit(5)
                    .toList();
            boolean allBegan = salts.begun.await(10, TimeUnit.SECONDS);
            // Time enough for another to begin, if it could.
            Thread.sleep(200);
            salts.goOn.countDown();
            for (Future<String> each : running) {
                assertThat(each.get()).startsWith("$argon2id$");
            }
            assertThat(allBegan).isTrue();
        }
        assertThat(salts.most.get()).isEqualTo(atOnce);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsInterruptedWhileWaitingIsRefusedAndStaysInterrupted(boolean hashing) {
        String hash = hashes.hash(PASSWORD);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> {
                    if (hashing) {
                        hashes.hash(PASSWORD);
                    } else {
                        hashes.matches(PASSWORD, hash);
                    }
                })
                .extracting(RefusedException::refusal)
                .isEqualTo(Refusal.TOO_MANY_REQUESTS);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(hashes.matches(PASSWORD, hash)).isTrue();
    }

    /** Gives salts slowly, and counts who waits for one at the same time. */
    private static final class SlowSalts implements SecretSource {
        final AtomicInteger atOnce = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();
        final CountDownLatch begun;
        final CountDownLatch goOn = new CountDownLatch(1);
        volatile boolean slow;

        SlowSalts(int awaited) {
            begun = new CountDownLatch(awaited);
        }

        @Override
        public byte[] bytes(int count) {
            if (slow) {
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                begun.countDown();
                try {
                    goOn.await();
                    Thread.sleep(20);
                } catch (InterruptedException stopping) {
                    throw new IllegalStateException(stopping);
                } finally {
                    atOnce.decrementAndGet();
                }
            }
            return new byte[count];
        }
    }

    @Test
    void halfACharacterIsNeverTakenForAnother() {
        Password half = new Password("une phrase de pas\ud800se");

        assertThatIllegalArgumentException().isThrownBy(() -> hashes.hash(half));
        String other = hashes.hash(new Password("une phrase de pas?se"));
        assertThatIllegalArgumentException().isThrownBy(() -> hashes.matches(half, other));
    }
}
