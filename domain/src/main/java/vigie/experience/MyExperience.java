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

    /** True when something that was sent is public or may become so; a draft was never sent. */
    public boolean canBeRetracted() {
        return experience != null && latest != null && !experience.tookBack(latest.number());
    }

    /**
     * What moderators answered to the text that was sent last, with its reason; null when they said nothing, when they have
     * not read that text yet, and when its author took it back since.
     */
    public @Nullable Decision answer() {
        return answered() && !decisions.isEmpty() && decisions.getLast().reason() != null ? decisions.getLast() : null;
    }

    private boolean answered() {
        if (inCase == null) {
            return false;
        }
        return switch (inCase.status()) {
            case CHANGES_REQUESTED, PUBLISHED, REFUSED, WITHDRAWN -> true;
            case OPEN, RETRACTED, SUPERSEDED, UPHELD, REVERSED -> false;
        };
    }

    /** True when its author can say that what readers see still lasts. */
    public boolean canBeConfirmed() {
        return published != null && published.testimony().relation().lasts();
    }

    /** Names what a form begins with that is opened now, for its {@link OpenForm}. */
    public String began() {
        return OpenForm.began(draft, latest == null ? 0 : latest.number());
    }

    /** What the form shows: what was being written, else what was sent. */
    public TypedExperience typed() {
        if (draft != null) {
            return draft.typed();
        }
        return latest == null ? TypedExperience.NOTHING : TypedExperience.of(latest.testimony());
    }
}
