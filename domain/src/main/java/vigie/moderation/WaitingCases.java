package vigie.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;

/** What a moderator may be asked to decide next, or to look at where a filter asks for what is decided. */
public interface WaitingCases {
    /**
     * The oldest that pass a filter and are for somebody other than its author, than moderators who declared a tie to its platform, and than
     * the first moderator where a second one is awaited.
     *
     * @param after null for the beginning
     */
    List<Case> candidates(MemberId moderator, CaseFilter filter, @Nullable CasePlace after, int limit);
}
