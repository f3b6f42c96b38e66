package vigie.moderation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import vigie.member.MemberId;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;
import vigie.platform.Slug;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** A moderator says that they have a tie to a platform, and decides nothing about it any more. */
@Singleton
public class DeclareTie {
    private final Platforms platforms;
    private final Ties ties;
    private final InstantSource time;

    DeclareTie(Platforms platforms, Ties ties, InstantSource time) {
        this.platforms = platforms;
        this.ties = ties;
        this.time = time;
    }

    /** @throws RefusedException NOT_FOUND when there is no such platform */
    @Transactional
    public void declare(MemberId moderator, Slug platform) {
        ties.declare(moderator, known(platform), time.instant());
    }

    /** @throws RefusedException NOT_FOUND when there is no such platform */
    @Transactional
    public void remove(MemberId moderator, Slug platform) {
        ties.remove(moderator, known(platform));
    }

    private PlatformId known(Slug platform) {
        return platforms.withSlugs(List.of(platform)).stream()
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND))
                .id();
    }
}
