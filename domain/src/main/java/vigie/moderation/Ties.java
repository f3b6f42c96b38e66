package vigie.moderation;

import java.time.Instant;
import java.util.List;
import vigie.member.MemberId;
import vigie.platform.PlatformId;

/** The ties to platforms that moderators declared, beside those that {@link Cases#hasTie} finds in what they lived. */
public interface Ties {
    /** Changes nothing when it was declared before. */
    void declare(MemberId moderator, PlatformId platform, Instant now);

    void remove(MemberId moderator, PlatformId platform);

    /** By the platform's name. */
    List<Tie> of(MemberId moderator);

    record Tie(CasePlatform platform, Instant declaredAt) {}
}
