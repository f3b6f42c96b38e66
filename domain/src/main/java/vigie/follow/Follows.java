package vigie.follow;

import java.time.Instant;
import java.util.List;
import vigie.member.MemberId;
import vigie.platform.PlatformId;
import vigie.platform.Slug;

/** Which platforms members follow. One that is withdrawn is followed by nobody until it is restored. */
public interface Follows {
    /** By name. */
    List<Followed> of(MemberId member);

    /** The same, with those that are withdrawn now: all that is held. */
    List<Followed> heldOf(MemberId member);

    boolean follows(MemberId member, PlatformId platform);

    /** Nothing happens when it is followed already. */
    void add(MemberId member, PlatformId platform, Instant now);

    void remove(MemberId member, PlatformId platform);

    /** @param name the platform's */
    record Followed(Slug slug, String name, Instant since) {}
}
