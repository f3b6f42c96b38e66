package vigie.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The letters that wait to be sent, kept with all other data: what is committed is not lost. */
public interface Outbox {
    void put(Letter letter);

    /**
     * The letter that has been due longest; digests only once no other letter is due, for someone sits and waits for those. No
     * other process is given it until the transaction ends.
     */
    Optional<WaitingLetter> takeNext(Instant now);

    /** It has left: its values are forgotten. */
    void sent(LetterId letter, Instant at);

    /** It has not left, and is due again later. */
    void failed(LetterId letter, Instant nextTry);

    /** Makes letters to this address, in capitals or not, the member's: those that were about nobody's account so far. */
    void tie(String recipient, UUID member);

    /**
     * Forgets a member's letters, wherever they went, and those to this address that are about nobody's account: those that
     * left, and those that wait.
     */
    void forgetOf(UUID member, String recipient);

    /** Forgets one letter altogether. */
    void forget(LetterId letter);

    /** Forgets letters that left before this instant. */
    void forgetSentBefore(Instant instant);

    /** @param tries how often it was tried before */
    record WaitingLetter(Letter letter, int tries) {}
}
