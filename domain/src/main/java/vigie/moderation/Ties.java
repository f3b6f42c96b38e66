package vigie.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.platform.PlatformId;

/** The ties to platforms that moderators declared, beside those that {@link Cases#hasTie} finds in what they lived. */
public interface Ties {
    /** Changes nothing when it was declared before, but that an end which was said does not come. */
    void declare(MemberId moderator, PlatformId platform, Instant now);

    /** Changes nothing when there is none, or its end was said before. */
    void end(MemberId moderator, PlatformId platform, Instant endsAt);

    /** By the platform's name; those that have ended too, as long as they are kept. */
    List<Tie> of(MemberId moderator);

    /** @param endsAt when it counts no more; null as long as nobody said that it ended */
    record Tie(
            CasePlatform platform,
            Instant declaredAt,
            @Nullable Instant endsAt) {
        public boolean holds(Instant now) {
            return endsAt == null || now.isBefore(endsAt);
        }
    }
}
