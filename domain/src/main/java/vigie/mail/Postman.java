package vigie.mail;

/** Takes letters away: to a mail server, or into files. */
public interface Postman {
    /** @throws UndeliveredException when the letter has not left */
    void deliver(Letter letter) throws UndeliveredException;
}
