package vigie.mail;

import vigie.limit.LimitKit;

/** Adds letters. */
public class MailKit extends LimitKit {
    public final InMemoryOutbox outbox = new InMemoryOutbox();
    public final PostLetter letters = new PostLetter(outbox, ids, time);
}
