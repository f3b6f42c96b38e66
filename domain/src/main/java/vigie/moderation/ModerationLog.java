package vigie.moderation;

import org.jspecify.annotations.Nullable;

/** Append-only, in the database too; each entry carries the hash of the one before. */
public interface ModerationLog {
    void append(LogEntry entry);

    /** Reads the whole chain again, and beside it what is kept of each decision. */
    Verification verify();

    /**
     * @param entries how many there are
     * @param brokenAt the number of the first entry that does not fit the one before or its own hash; 0 when all do
     * @param head the hash of the last entry, to be kept elsewhere; empty when there is none
     * @param otherwise the first decision that is kept otherwise than it was logged, or is not in both; null when all agree,
     *     and when the chain is broken: then nothing can be compared
     */
    record Verification(
            long entries,
            long brokenAt,
            String head,
            @Nullable DecisionId otherwise) {
        public boolean whole() {
            return brokenAt == 0 && otherwise == null;
        }
    }
}
