package vigie.proposal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One text of a remark on the questionnaire. It is never changed: another text is another revision.
 *
 * @param revision from 1
 * @param criterion null when it is about the questionnaire as a whole
 */
public record Remark(UUID id, int revision, @Nullable Integer criterion, String text, Instant sentAt) {
    boolean saysTheSameAs(Remark other) {
        return text.equals(other.text) && java.util.Objects.equals(criterion, other.criterion);
    }
}
