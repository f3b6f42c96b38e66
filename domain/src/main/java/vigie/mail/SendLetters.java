package vigie.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends what waits in the outbox. A letter is taken, sent and noted in one transaction: two processes never send the
 * same one, and a letter whose process dies is still there. Dying between the mail server's yes and our note sends it
 * again; it then bears the same identifier.
 */
@Singleton
public class SendLetters {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 12;

    private final Outbox outbox;
    private final Postman postman;
    private final List<LetterCheck> checks;
    private final InstantSource time;

    /** @param failure null when the letter has left, or was not wanted any more */
    public record Outcome(
            Letter letter, int tries, @Nullable UndeliveredException failure) {
        /** Whether nobody wanted it any more, so that it was never tried. */
        public boolean dropped() {
            return tries == 0;
        }
    }

    SendLetters(Outbox outbox, Postman postman, List<LetterCheck> checks, InstantSource time) {
        this.outbox = outbox;
        this.postman = postman;
        this.checks = List.copyOf(checks);
        this.time = time;
    }

    /** Sends one; empty when none is due. */
    @Transactional
    public Optional<Outcome> sendNext() {
        return outbox.takeNext(time.instant()).map(this::send);
    }

    private Outcome send(Outbox.WaitingLetter waiting) {
        Letter letter = waiting.letter();
        if (!checks.stream().allMatch(check -> check.isWanted(letter))) {
            outbox.forget(letter.id());
            return new Outcome(letter, 0, null);
        }
        int tries = waiting.tries() + 1;
        UndeliveredException failure = deliver(letter);
        if (failure == null) {
            noteSent(letter);
        } else {
            outbox.failed(letter.id(), nextTry(tries));
        }
        return new Outcome(letter, tries, failure);
    }

    private @Nullable UndeliveredException deliver(Letter letter) {
        try {
            postman.deliver(letter);
            return null;
        } catch (UndeliveredException failure) {
            return failure;
        } catch (RuntimeException unforeseen) {
            // A letter that cannot be written must not hold up all that come after it.
            return new UndeliveredException("The letter cannot be written.", unforeseen);
        }
    }

    // Whoever deleted an account leaves no address behind, not even that of the farewell.
    private void noteSent(Letter letter) {
        if (letter.kind() == LetterKind.ACCOUNT_DELETED) {
            outbox.forget(letter.id());
        } else {
            outbox.sent(letter.id(), time.instant());
        }
    }

    // 10 s, 20 s, 40 s … and then every hour.
    private Instant nextTry(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return time.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }
}
