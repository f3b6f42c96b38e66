package vigie.moderation;

/** Append-only, in the database too; each entry carries the hash of the one before. */
public interface ModerationLog {
    void append(LogEntry entry);

    /** Reads the whole chain again. */
    Verification verify();

    /**
     * @param entries how many there are
     * @param brokenAt the number of the first entry that does not fit the one before or its own hash; 0 when all do
     * @param head the hash of the last entry, to be kept elsewhere; empty when there is none
     */
    record Verification(long entries, long brokenAt, String head) {
        public boolean whole() {
            return brokenAt == 0;
        }
    }
}
