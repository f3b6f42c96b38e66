package vigie.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.moderation.CaseId;

/** Every text of every remark on the questionnaire. */
public interface Remarks {
    void add(Remark remark);

    /** Its latest text. */
    Optional<Remark> of(UUID id);

    /** All its texts, the oldest first. */
    List<Remark> textsOf(UUID id);

    /** What of this author waits for a moderator, or for its author. */
    List<Waiting> waitingOf(MemberId author);

    /**
     * The texts that were kept for the next version, the newest first; nobody's name is with them.
     *
     * @param criterion null for those about the questionnaire as a whole
     */
    List<String> keptOn(@Nullable Integer criterion);

    record Waiting(CaseId caseId, Remark latest) {}
}
