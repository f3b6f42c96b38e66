package vigie.moderation;

import org.jspecify.annotations.Nullable;

/**
 * One line of what a case proposes.
 *
 * @param field a stable name, such as {@code name}, {@code value}, {@code rating.7}, {@code evidence.1.url}; pages have words for
 *     it, and for the codes that its values may be
 * @param published null when nothing is published
 * @param proposed null when the line is to go
 */
public record CaseLine(
        String field, @Nullable String published, @Nullable String proposed) {
    public boolean changes() {
        return !java.util.Objects.equals(published, proposed);
    }
}
