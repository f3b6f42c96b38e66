package vigie.experience;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.moderation.HeldCase;
import vigie.platform.Slug;

/**
 * All that is held of a member's writing on one platform.
 *
 * @param draft null when there is none
 * @param versions the oldest first
 * @param cases in which they were sent
 */
public record HeldExperience(
        Slug platform,
        @Nullable ExperienceDraft draft,
        @Nullable Experience experience,
        List<ExperienceVersion> versions,
        List<HeldCase> cases) {}
