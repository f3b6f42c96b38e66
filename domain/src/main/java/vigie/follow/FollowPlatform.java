package vigie.follow;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import vigie.member.MemberId;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;
import vigie.platform.Slug;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** A member follows platforms, or follows them no more. */
@Singleton
public class FollowPlatform {
    private final Follows follows;
    private final Digests digests;
    private final Platforms platforms;
    private final InstantSource time;

    FollowPlatform(Follows follows, Digests digests, Platforms platforms, InstantSource time) {
        this.follows = follows;
        this.digests = digests;
        this.platforms = platforms;
        this.time = time;
    }

    /** What a member follows, and how they are told. */
    public record Following(List<Follows.Followed> platforms, DigestSetting digest) {}

    /**
     * Where a reader of a platform's page stands.
     *
     * @param rhythm in which letters come, or would
     */
    public record Reader(boolean following, DigestRhythm rhythm) {
        /** Who is not signed in. */
        public static final Reader VISITOR = new Reader(false, DigestRhythm.USUAL);
    }

    @Transactional(readOnly = true)
    public Reader reader(MemberId member, PlatformId platform) {
        return new Reader(follows.follows(member, platform), setting(member).rhythm());
    }

    /** All that is held on what a member follows, platforms that are withdrawn now included. */
    @Transactional(readOnly = true)
    public Following heldOf(MemberId member) {
        return new Following(follows.heldOf(member), setting(member));
    }

    /**
     * Letters come by themselves, unless the member said otherwise.
     *
     * @throws RefusedException NOT_FOUND when there is no such platform
     */
    @Transactional
    public void follow(MemberId member, Slug platform) {
        Instant now = time.instant();
        follows.add(member, known(platform).id(), now);
        digests.begin(member, DigestRhythm.USUAL, DigestRhythm.USUAL.after(now), now);
    }

    /** @throws RefusedException NOT_FOUND when there is no such platform */
    @Transactional
    public void unfollow(MemberId member, Slug platform) {
        follows.remove(member, known(platform).id());
    }

    @Transactional(readOnly = true)
    public Following of(MemberId member) {
        return new Following(follows.of(member), setting(member));
    }

    private DigestSetting setting(MemberId member) {
        return digests.of(member)
                .orElseGet(() -> new DigestSetting(DigestRhythm.USUAL, DigestRhythm.USUAL.after(time.instant())));
    }

    private Platform known(Slug platform) {
        return platforms.listed(platform).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }
}
