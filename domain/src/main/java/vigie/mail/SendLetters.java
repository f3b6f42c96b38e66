package vigie.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
    private final DeliverLetter delivery;
    private final InstantSource time;

    /** @param failure null when the letter has left, or was not wanted any more */
    public record Outcome(
            Letter letter, int tries, @Nullable UndeliveredException failure) {
        /** Whether nobody wanted it any more, so that it was never tried. */
        public boolean dropped() {
            return tries == 0;
        }
    }

    SendLetters(Outbox outbox, DeliverLetter delivery, InstantSource time) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.time = time;
    }

    /** Sends one; empty when none is due. */
    @Transactional
    public Optional<Outcome> sendNext() {
        return outbox.takeNext(time.instant()).map(this::send);
    }

    private Outcome send(Outbox.WaitingLetter waiting) {
        Letter letter = waiting.letter();
        int tries = waiting.tries() + 1;
        try {
            if (!delivery.deliver(letter)) {
                outbox.forget(letter.id());
                return new Outcome(letter, 0, null);
            }
        } catch (UndeliveredException failure) {
            return failed(letter, tries, failure);
        } catch (RuntimeException unforeseen) {
            // A letter that cannot be read or written must not hold up all that come after it.
            return failed(letter, tries, new UndeliveredException("The letter cannot be written.", unforeseen));
        }
        noteSent(letter);
        return new Outcome(letter, tries, null);
    }

    private Outcome failed(Letter letter, int tries, UndeliveredException failure) {
        outbox.failed(letter.id(), nextTry(tries));
        return new Outcome(letter, tries, failure);
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
