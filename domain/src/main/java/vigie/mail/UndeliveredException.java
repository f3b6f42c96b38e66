package vigie.mail;

/** A letter has not left. The message is for the operator and names no recipient. */
public final class UndeliveredException extends Exception {
    public UndeliveredException(String message) {
        super(message);
    }

    public UndeliveredException(String message, Throwable cause) {
        super(message, cause);
    }
}
