package vigie.follow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigie.member.InMemoryMembers;
import vigie.member.MemberId;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;

/** Knows nothing of platforms that are withdrawn. */
public final class InMemoryFollows implements Follows {
    /** Following these platforms, by these members. */
    public static FollowPlatform following(Platforms platforms, InMemoryMembers members, InstantSource time) {
        return new FollowPlatform(new InMemoryFollows(platforms), new InMemoryDigests(members), platforms, time);
    }

    private record Key(MemberId member, PlatformId platform) {}

    private final Platforms platforms;
    private final Map<Key, Instant> follows = new LinkedHashMap<>();

    public InMemoryFollows(Platforms platforms) {
        this.platforms = platforms;
    }

    @Override
    public List<Followed> of(MemberId member) {
        return platforms.all().stream()
                .filter(platform -> follows(member, platform.id()))
                .sorted(Comparator.comparing(Platform::name))
                .map(platform -> new Followed(platform.slug(), platform.name(), since(member, platform.id())))
                .toList();
    }

    @Override
    public List<Followed> heldOf(MemberId member) {
        return of(member);
    }

    Instant since(MemberId member, PlatformId platform) {
        return follows.getOrDefault(new Key(member, platform), Instant.MAX);
    }

    @Override
    public boolean follows(MemberId member, PlatformId platform) {
        return follows.containsKey(new Key(member, platform));
    }

    @Override
    public void add(MemberId member, PlatformId platform, Instant now) {
        follows.putIfAbsent(new Key(member, platform), now);
    }

    @Override
    public void remove(MemberId member, PlatformId platform) {
        follows.remove(new Key(member, platform));
    }
}
