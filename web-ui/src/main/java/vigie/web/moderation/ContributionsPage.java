package vigie.web.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.moderation.Contribution;
import vigie.moderation.Decision;
import vigie.moderation.Ground;
import vigie.web.layout.PageContext;

/**
 * What a member sent, and what became of it.
 *
 * @param next the address of the page that follows; null on the last
 */
public record ContributionsPage(
        PageContext context,
        List<Contribution> sent,
        List<Ground> grounds,
        Instant now,
        @Nullable String next) {
    public String title(Contribution one) {
        return CaseWords.title(context, one.kind(), one.platform());
    }

    public String status(Contribution one) {
        return context.text("contribution.status." + one.status().name());
    }

    public String day(Instant instant) {
        return CaseWords.day(context, instant);
    }

    public String ground(String code) {
        return CaseWords.ground(context, grounds, code);
    }

    public @Nullable Decision appealable(Contribution one) {
        return one.appealable(now).orElse(null);
    }

    /** True when its author is asked for changes. */
    public boolean mendable(Contribution one) {
        return switch (one.status()) {
            case CHANGES_REQUESTED -> sentToPublish(one);
            case OPEN, PUBLISHED, REFUSED, WITHDRAWN, RETRACTED, SUPERSEDED, UPHELD, REVERSED -> false;
        };
    }

    /** True when its author may see it again, change it or take it back. */
    public boolean open(Contribution one) {
        return switch (one.status()) {
            case OPEN, PUBLISHED -> sentToPublish(one);
            case CHANGES_REQUESTED, REFUSED, WITHDRAWN, RETRACTED, SUPERSEDED, UPHELD, REVERSED -> false;
        };
    }

    private static boolean sentToPublish(Contribution one) {
        return switch (one.kind()) {
            case PLATFORM, ANSWER, EXPERIENCE, REMARK -> true;
            case REPORT, APPEAL -> false;
        };
    }
}
