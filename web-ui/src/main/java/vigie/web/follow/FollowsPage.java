package vigie.web.follow;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.follow.DigestRhythm;
import vigie.follow.FollowPlatform.Following;
import vigie.follow.Follows.Followed;
import vigie.language.DayAndHour;
import vigie.platform.Platform;
import vigie.web.form.FormView;
import vigie.web.layout.PageContext;

/**
 * What a member follows, and how often letters come.
 *
 * @param ended what was followed until a moment ago, and can be again; null when nothing was
 */
public record FollowsPage(
        FormView form, Following following, @Nullable Platform ended) {
    public PageContext context() {
        return form.context();
    }

    public String since(Followed platform) {
        return context().text("follow.since", context().day(DayAndHour.date(platform.since())));
    }

    public List<String> rhythms() {
        return Arrays.stream(DigestRhythm.values()).map(Enum::name).toList();
    }

    public List<String> rhythmWords() {
        return Arrays.stream(DigestRhythm.values())
                .map(rhythm -> context().text("follow.rhythm." + rhythm.name()))
                .toList();
    }

    /** When the next letter is due. */
    public String next() {
        Instant due = following.digest().dueAt();
        return due == null
                ? context().text("follow.next.never")
                : context().text("follow.next", context().dayAndHour(due));
    }
}
