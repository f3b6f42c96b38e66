package vigie.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is told to pass. */
public final class SettableTime implements InstantSource {
    public static final Instant START = Instant.parse("2026-02-01T08:00:00Z");

    private Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }

    public void set(Instant instant) {
        now = instant;
    }
}
