package vigie.api.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import vigie.api.language.BilingualResponse;
import vigie.platform.PlatformKind;
import vigie.proposal.HeldProposals.Held;
import vigie.proposal.PlatformContent;
import vigie.proposal.PlatformProposal;

/**
 * A platform that a member proposed, in the file of what is held on them.
 *
 * @param texts every text of it, the oldest first
 */
@Serdeable
public record HeldPlatformResponse(@JsonProperty("case") String about, List<Text> texts) {
    @Serdeable
    record Text(
            int revision,
            String name,
            PlatformKind kind,
            String website,
            List<String> languages,
            List<String> offers,
            BilingualResponse summary,
            Instant sentAt) {
        static Text from(PlatformProposal sent) {
            PlatformContent content = sent.content();
            return new Text(
                    sent.revision(),
                    content.name(),
                    content.kind(),
                    content.website(),
                    content.languages(),
                    content.offers(),
                    BilingualResponse.from(content.summary()),
                    sent.sentAt());
        }
    }

    public static HeldPlatformResponse from(Held<PlatformProposal> held) {
        return new HeldPlatformResponse(
                held.inCase().held().id().value().toString(),
                held.texts().stream().map(Text::from).toList());
    }
}
