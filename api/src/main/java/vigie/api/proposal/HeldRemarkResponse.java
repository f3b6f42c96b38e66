package vigie.api.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.proposal.HeldProposals.Held;
import vigie.proposal.Remark;

/**
 * A remark of a member, in the file of what is held on them.
 *
 * @param texts every text of it, the oldest first
 */
@Serdeable
public record HeldRemarkResponse(@JsonProperty("case") String about, List<Text> texts) {
    /** @param criterion null when it is about the questionnaire as a whole */
    @Serdeable
    record Text(int revision, @Nullable Integer criterion, String text, Instant sentAt) {
        static Text from(Remark sent) {
            return new Text(sent.revision(), sent.criterion(), sent.text(), sent.sentAt());
        }
    }

    public static HeldRemarkResponse from(Held<Remark> held) {
        return new HeldRemarkResponse(
                held.inCase().held().id().value().toString(),
                held.texts().stream().map(Text::from).toList());
    }
}
