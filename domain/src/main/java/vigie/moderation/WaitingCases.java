package vigie.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;

/** What a moderator may be asked to decide next. */
public interface WaitingCases {
    /**
     * The oldest that wait for somebody other than its author, than moderators who declared a tie to its platform, and than
     * the first moderator where a second one is awaited.
     *
     * @param after null for the beginning
     */
    List<Case> candidates(MemberId moderator, @Nullable CasePlace after, int limit);
}
