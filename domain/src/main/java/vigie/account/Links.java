package vigie.account;

import java.time.Instant;
import java.util.Optional;
import vigie.member.MemberId;

/** The links that were sent and not used yet. */
public interface Links {
    void add(Link link);

    Optional<Link> find(String digest, LinkPurpose purpose, Instant now);

    /** Takes it away, so that it serves once; empty when there is none, or it is too old. */
    Optional<Link> take(String digest, LinkPurpose purpose, Instant now);

    void removeAll(MemberId member);

    void forgetExpiredBefore(Instant instant);
}
