package vigie.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vigie.member.MemberId;

/** The links that were sent and not used yet. */
public interface Links {
    void add(Link link);

    Optional<Link> find(String digest, LinkPurpose purpose, Instant now);

    /** Takes it away, so that it serves once; empty when there is none, or it is too old. */
    Optional<Link> take(String digest, LinkPurpose purpose, Instant now);

    /** The addresses that wait to be confirmed for this member, the last asked for first. */
    List<NewAddress> emailChanges(MemberId member, Instant now);

    /** Withdraws the wish for a new address. */
    void removeEmailChanges(MemberId member);

    void removeAll(MemberId member);

    void forgetExpiredBefore(Instant instant);
}
