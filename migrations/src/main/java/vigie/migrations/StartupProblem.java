package vigie.migrations;

import org.jspecify.annotations.Nullable;

/**
 * Something that keeps Vigie from starting and that the person at the console can act on. The message is one plain
 * sentence or two for that person: what is wrong, then what to do. It holds no password.
 */
public final class StartupProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartupProblem(String sentence) {
        super(sentence);
    }

    public StartupProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
