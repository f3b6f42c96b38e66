package vigie.moderation;

import java.util.Optional;

/** Appeals that nobody has decided yet. */
public interface WaitingAppeals {
    /** The case of the appeal that waits against a decision on this case. */
    Optional<CaseId> against(CaseId decided);
}
