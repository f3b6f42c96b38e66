package vigie.experience;

import java.util.List;
import java.util.Optional;
import vigie.member.MemberId;
import vigie.platform.PlatformId;

/** One draft for each member and platform; it goes with the account. */
public interface ExperienceDrafts {
    Optional<ExperienceDraft> of(MemberId member, PlatformId platform);

    List<ExperienceDraft> allOf(MemberId member);

    /** In the place of the one before. */
    void save(ExperienceDraft draft);

    /** @return whether there was one */
    boolean remove(MemberId member, PlatformId platform);
}
