package vigie.limit;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.identity.Digest;
import vigie.refusal.RefusedException;

/** Counts what somebody does and refuses what is too much. */
@Singleton
public class EnforceLimit {
    private static final int REMEMBERED = 10_000;

    /** Another process may have forgiven somebody meanwhile: then the counters are asked again. */
    private static final Duration MEMORY = Duration.ofSeconds(5);

    private final LimitCounters counters;
    private final LimitSettings settings;
    private final InstantSource time;

    /** Who was over a limit a moment ago: a flood is turned away without asking the database each time. */
    private final Map<String, Over> over = new LinkedHashMap<>();

    /**
     * @param until when the window ends
     * @param known how long that is believed
     */
    private record Over(Instant until, Instant known) {}

    EnforceLimit(LimitCounters counters, LimitSettings settings, InstantSource time) {
        this.counters = counters;
        this.settings = settings;
        this.time = time;
    }

    /**
     * Counts one try.
     *
     * @return true for the one try with which a limit is reached: the last that is let through in this window
     * @throws RefusedException TOO_MANY_REQUESTS, with the time to wait, when there were as many as may be
     */
    public boolean count(LimitedAction action, String whom) {
        Instant now = time.instant();
        Optional<Duration> known = knownWait(action, whom);
        if (known.isPresent()) {
            throw RefusedException.tooMany(known.get());
        }
        Limit limit = settings.of(action);
        String key = Digest.of(whom);
        LimitCounters.Count count = counters.add(action, key, limit, now);
        if (count.number() > limit.count()) {
            remember(action.name() + key, new Over(count.windowEnds(), now.plus(MEMORY)));
            throw RefusedException.tooMany(wait(now, count.windowEnds()));
        }
        return count.number() == limit.count();
    }

    /** Counts one try as {@link #count} does, where one too many is no error. */
    public boolean allows(LimitedAction action, String whom) {
        try {
            count(action, whom);
            return true;
        } catch (RefusedException tooMany) {
            return false;
        }
    }

    /** How long whoever this process knows to be over the limit has to wait; asks nobody and counts nothing. */
    public Optional<Duration> knownWait(LimitedAction action, String whom) {
        Instant now = time.instant();
        Over found = known(action.name() + Digest.of(whom));
        return found != null && found.until().isAfter(now) && found.known().isAfter(now)
                ? Optional.of(wait(now, found.until()))
                : Optional.empty();
    }

    /** Lets somebody begin anew. Other processes that know them to be over the limit learn it a few seconds later. */
    public void forgive(LimitedAction action, String whom) {
        String key = Digest.of(whom);
        counters.clear(action, key);
        synchronized (over) {
            over.remove(action.name() + key);
        }
    }

    private static Duration wait(Instant now, Instant until) {
        Duration left = Duration.between(now, until);
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }

    private @Nullable Over known(String key) {
        synchronized (over) {
            return over.get(key);
        }
    }

    private void remember(String key, Over found) {
        synchronized (over) {
            // Put last again: those who stand first are the longest known.
            over.remove(key);
            over.put(key, found);
            if (over.size() > REMEMBERED) {
                over.remove(over.keySet().iterator().next());
            }
        }
    }
}
