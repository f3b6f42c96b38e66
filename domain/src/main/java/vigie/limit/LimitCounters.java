package vigie.limit;

import java.time.Instant;

/** Counts what was done, for all processes together. */
public interface LimitCounters {
    /**
     * Counts one more. A window that is over begins anew.
     *
     * @param key whom it counts for: a digest, never a person's address itself
     */
    Count add(LimitedAction action, String key, Limit limit, Instant now);

    /** Forgets what was counted. */
    void clear(LimitedAction action, String key);

    /** Forgets windows that are over. */
    void forgetOver(Instant now);

    /** @param number how many in this window, this one included */
    record Count(int number, Instant windowEnds) {}
}
