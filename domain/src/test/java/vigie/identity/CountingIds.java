package vigie.identity;

import java.util.UUID;

/** Gives 1, 2, 3… as identifiers. */
public final class CountingIds implements IdSource {
    private long last;

    @Override
    public UUID next() {
        return new UUID(0, ++last);
    }
}
