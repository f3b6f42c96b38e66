package vigie.moderation;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that happened, for good: nothing personal is in it, and nothing of it can be changed.
 *
 * @param details codes and identifiers only; texts stand there as digests
 */
public record LogEntry(LogEvent event, CaseId caseId, Instant at, Map<String, String> details) {
    public LogEntry {
        details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
    }
}
