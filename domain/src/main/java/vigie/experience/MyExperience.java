package vigie.experience;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.moderation.Case;
import vigie.moderation.Decision;
import vigie.platform.Platform;

/**
 * What a member has written on a platform, in whatever state.
 *
 * @param latest the version that was sent last; null when none was
 * @param published the version that readers see; null when they see none
 * @param inCase where it is decided on; null together with it
 * @param decisions on that case, the oldest first
 */
public record MyExperience(
        Platform platform,
        @Nullable ExperienceDraft draft,
        @Nullable Experience experience,
        @Nullable ExperienceVersion latest,
        @Nullable ExperienceVersion published,
        @Nullable Case inCase,
        List<Decision> decisions) {

    /** True when there is nothing at all. */
    public boolean none() {
        return draft == null && latest == null;
    }

    /** True when something of it is public or may become so. */
    public boolean canBeRetracted() {
        return draft != null || (experience != null && latest != null && !experience.tookBack(latest.number()));
    }

    /** True when its author can say that what readers see still lasts. */
    public boolean canBeConfirmed() {
        return published != null && published.testimony().relation().lasts();
    }

    /** What the form shows: what was being written, else what was sent. */
    public TypedExperience typed() {
        if (draft != null) {
            return draft.typed();
        }
        return latest == null ? TypedExperience.NOTHING : TypedExperience.of(latest.testimony());
    }
}
