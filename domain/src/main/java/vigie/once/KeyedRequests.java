package vigie.once;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was sent under keys, and its answers. Each call counts at once and for all processes, whatever becomes of the request. */
public interface KeyedRequests {
    /**
     * One that was sent before.
     *
     * @param seal of its content
     * @param answer null as long as there is none
     */
    record Earlier(String seal, Instant begunAt, @Nullable KeptAnswer answer) {}

    /** @param key as {@link KeyedRequest#key} */
    Optional<Earlier> find(String key);

    /**
     * Takes the key for this request; of several at once one gets it.
     *
     * @param lapsed since when one without an answer is believed to be under way
     * @param over since when answers are kept
     * @return false when another has it, or when its member is no more
     */
    boolean claim(KeyedRequest request, String seal, Instant now, Instant lapsed, Instant over);

    /** Does nothing when the key is another attempt's by now. */
    void keep(KeyedRequest request, KeptAnswer answer);

    /** Leaves the key to the next one; does nothing when it is another attempt's by now. */
    void release(KeyedRequest request);

    void forgetBegunBefore(Instant instant);
}
