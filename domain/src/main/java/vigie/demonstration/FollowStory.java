package vigie.demonstration;

import java.util.Comparator;
import java.util.List;
import vigie.follow.FollowPlatform;
import vigie.follow.WriteDigests;
import vigie.member.Member;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.platform.Slug;

/** Some coaches follow platforms, the visitors' own among them. No chance is needed for it, so that the rest stays as it is. */
final class FollowStory {
    private static final List<String> OF_THE_VISITOR = List.of("brumentis", "cordalune", "nautelie");
    private static final int DAYS = 90;
    private static final int ONE_IN = 3;

    private final Cast cast;
    private final Script script;
    private final Platforms platforms;
    private final FollowPlatform follow;
    private final WriteDigests digests;

    FollowStory(Cast cast, Script script, Platforms platforms, FollowPlatform follow, WriteDigests digests) {
        this.cast = cast;
        this.script = script;
        this.platforms = platforms;
        this.follow = follow;
        this.digests = digests;
    }

    void write() {
        script.at(script.daysBeforeTheEnd(DAYS), this::followAll);
    }

    private void followAll() {
        Member visitor = cast.of(ShownAccount.MEMBER);
        OF_THE_VISITOR.forEach(slug -> follow.follow(visitor.id(), Slug.of(slug).orElseThrow()));
        List<Slug> listed = platforms.all().stream()
                .map(Platform::slug)
                .sorted(Comparator.comparing(Slug::value))
                .toList();
        List<Member> coaches = cast.coaches();
        for (int each = 0; each < coaches.size(); each += ONE_IN) {
            follow.follow(coaches.get(each).id(), listed.get(each % listed.size()));
            follow.follow(coaches.get(each).id(), listed.get((each * 7 + 3) % listed.size()));
        }
    }

    /** Everybody has been told all that changed until now. */
    void tell() {
        boolean told = true;
        while (told) {
            told = digests.writeNext();
        }
    }
}
