package vigie.web.experience;

import java.util.Objects;
import vigie.experience.MyExperience;
import vigie.web.layout.PageContext;

/** Asks once more before a draft is thrown away. */
public record DraftPage(PageContext context, MyExperience mine) {
    public String savedAt() {
        return context.dayAndHour(Objects.requireNonNull(mine.draft()).savedAt());
    }
}
