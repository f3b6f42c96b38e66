package vigie.moderation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.platform.PlatformId;

/** What belongs to a case when it is shown; one query each, two for contributions. */
public interface CaseRecords {
    Optional<CaseAuthor> author(MemberId id);

    Optional<CasePlatform> platform(PlatformId id);

    /** Oldest first. */
    List<NamedDecision> decisions(CaseId id);

    /** Newest first. */
    List<EarlierDecision> earlier(MemberId author, CaseId except, int limit);

    /**
     * What a member sent, newest first.
     *
     * @param before the last one of the page before; null for the beginning
     */
    List<Contribution> contributions(MemberId author, @Nullable CasePlace before, int limit);

    /** How many things a member sent that moderators sent back, and wait for. */
    int sentBack(MemberId author);
}
