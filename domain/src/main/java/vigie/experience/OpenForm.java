package vigie.experience;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form that stands open in some window: one that was opened before another one, on another device perhaps, must not take
 * the place of what was written there since.
 *
 * @param id its own for as long as it stands open
 * @param began what it began with, as {@link #began} names it
 */
public record OpenForm(UUID id, String began) {

    /** Names what a form begins with that is opened now. */
    static String began(@Nullable ExperienceDraft draft, int versions) {
        return draft != null ? "draft " + draft.savedAt() : "version " + versions;
    }

    /** Whether something was written since, and not in this form. */
    boolean isBehind(@Nullable ExperienceDraft draft, int versions) {
        boolean own = draft != null && id.equals(draft.form());
        return !own && !began.equals(began(draft, versions));
    }
}
