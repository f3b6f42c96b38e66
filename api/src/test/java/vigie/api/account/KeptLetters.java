package vigie.api.account;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import vigie.account.AnswerResetRequests;
import vigie.mail.Letter;
import vigie.mail.LetterKind;
import vigie.mail.Postman;
import vigie.mail.SendLetters;

/**
 * A postman who keeps the letters that he is given, to be read by tests: those of all servers on the same database, for any
 * of them may take a letter from the outbox that they share.
 */
@Singleton
@Primary
@Requires(property = AccountServer.LETTERS_ARE_KEPT)
public class KeptLetters implements Postman {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Map<String, List<Letter>> BY_DATABASE = new ConcurrentHashMap<>();

    private final List<Letter> letters;

    KeptLetters(@Value("${datasources.default.url}") String database) {
        letters = BY_DATABASE.computeIfAbsent(database, url -> new CopyOnWriteArrayList<>());
    }

    @Override
    public void deliver(Letter letter) {
        letters.add(letter);
    }

    /** Empties the outbox, as a job would do each second. */
    public static void send(SendLetters sending, AnswerResetRequests answering) {
        boolean answered = true;
        while (answered) {
            answered = answering.answerNext();
        }
        while (sending.sendNext().isPresent()) {
            // the next one
        }
    }

    /** The newest of this kind to this address, which may still be on its way. */
    Letter newest(String recipient, LetterKind kind) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            List<Letter> found = to(recipient, kind);
            if (!found.isEmpty()) {
                return found.getLast();
            }
            Thread.sleep(20);
        }
        throw new AssertionError("No letter " + kind + " to " + recipient + " among " + letters);
    }

    /** Those that have left. */
    public List<Letter> to(String recipient, LetterKind kind) {
        return letters.stream()
                .filter(letter -> letter.recipient().equals(recipient) && letter.kind() == kind)
                .toList();
    }

    static String token(Letter letter) {
        return Objects.requireNonNull(letter.values().get("token"));
    }
}
