package vigie.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.moderation.CaseId;

/** Every text of every proposed platform. */
public interface PlatformProposals {
    void add(PlatformProposal proposal);

    /** Its latest text; empty for what was published without having been proposed. */
    Optional<PlatformProposal> of(UUID id);

    /** All its texts, the oldest first. */
    List<PlatformProposal> textsOf(UUID id);

    /** What of this author waits for a moderator, or for its author. */
    List<Waiting> waitingOf(MemberId author);

    /** Platforms of a like name or of the same site, published or waiting; for moderators alone. */
    List<Near> near(String name, String website, UUID except);

    record Waiting(CaseId caseId, PlatformProposal latest) {}

    /** @param slug null while it waits */
    record Near(String name, String website, @Nullable String slug) {}
}
