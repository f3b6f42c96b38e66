package vigie.moderation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import vigie.member.MemberId;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;
import vigie.platform.Slug;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** A moderator says that they have a tie to a platform, and decides nothing about it any more. */
@Singleton
public class DeclareTie {
    /** Days that a tie still counts after its end was said: nobody ends one to decide on the case before them. */
    public static final int COUNTS_FOR = 30;

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

    /**
     * Says that it has ended: from {@link #COUNTS_FOR} days later on the moderator decides again.
     *
     * @throws RefusedException NOT_FOUND when there is no such platform
     */
    @Transactional
    public void end(MemberId moderator, Slug platform) {
        ties.end(moderator, known(platform), time.instant().plus(Duration.ofDays(COUNTS_FOR)));
    }

    private PlatformId known(Slug platform) {
        return platforms
                .listed(platform)
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND))
                .id();
    }
}
