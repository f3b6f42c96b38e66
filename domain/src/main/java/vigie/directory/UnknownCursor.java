package vigie.directory;

/** The cursor is none that this list gave. */
public final class UnknownCursor extends RuntimeException {
    public UnknownCursor() {
        super("The cursor is none that this list gave.");
    }
}
