package vigie.proposal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigie.member.MemberId;
import vigie.moderation.CaseId;
import vigie.moderation.CaseStatus;
import vigie.platform.PlatformId;
import vigie.questionnaire.AnswerValue;

/** Every text of every proposed answer. */
public interface AnswerProposals {
    void add(AnswerProposal proposal);

    /** Its latest text; empty for what was published without having been proposed. */
    Optional<AnswerProposal> of(UUID id);

    /** All its texts, the oldest first. */
    List<AnswerProposal> textsOf(UUID id);

    /** What waits for a moderator on a platform, as its authors sent it last. */
    List<Waiting> waitingOn(PlatformId platform);

    /** @param contradicts whether that was noticed of its case */
    record Waiting(CaseId caseId, String ask, AnswerValue value, boolean contradicts) {}

    /** The case of this author's proposal for this ask that waits for a moderator, or for its author. */
    Optional<CaseId> waitingOf(MemberId author, PlatformId platform, String ask);

    /** For which asks of a platform a proposal of this author waits, and whether for a moderator or for its author. */
    Map<String, CaseStatus> waitingOf(MemberId author, PlatformId platform);
}
