package vigie.web.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.moderation.CasePlatform;
import vigie.moderation.Contribution;
import vigie.moderation.DecisionId;
import vigie.platform.Slug;
import vigie.web.layout.PageContext;
import vigie.web.moderation.ContributionsPage.Act;

/**
 * What the author of a contribution can do about it now, each with the page where it is done: nothing that the kind or the
 * state of it does not allow.
 *
 * @param listed platforms that are in the directory: of others there is no page
 */
record ContributionActs(PageContext context, Set<Slug> listed, Instant now) {
    List<Act> of(Contribution one) {
        List<Act> acts = new ArrayList<>(
                switch (one.kind()) {
                    case EXPERIENCE -> ofExperience(one);
                    case ANSWER -> ofAnswer(one);
                    case PLATFORM -> ofPlatform(one);
                    case REMARK -> ofRemark(one);
                    case REPORT, APPEAL -> List.<Act>of();
                });
        DecisionId appealed = appealed(one);
        if (appealed != null) {
            acts.add(act("contributions.read-appeal", context.to().moderation().appeal(appealed)));
        }
        one.appealable(now)
                .map(decision ->
                        act("contributions.appeal", context.to().moderation().appeal(decision.id())))
                .ifPresent(acts::add);
        return acts;
    }

    /** The decision on whose page an appeal is read: by what was appealed, and by the appeal. */
    private static @Nullable DecisionId appealed(Contribution one) {
        if (one.appeals() != null) {
            return one.appeals();
        }
        return one.appealed() && !one.told().isEmpty() ? one.told().getLast().id() : null;
    }

    /** The one kind that its author can take back: all of it at once, in the row of what is public where there is one. */
    private List<Act> ofExperience(Contribution one) {
        Slug platform = listed(one);
        if (platform == null) {
            return List.of();
        }
        String form = context.to().experience(platform);
        Act withdraw = act("contributions.withdraw", context.to().experienceWithdrawal(platform));
        List<Act> back = one.stands() ? List.of() : List.of(withdraw);
        List<Act> again = one.newest() ? List.of(act("contributions.otherwise", form)) : List.of();
        return switch (one.status()) {
            case OPEN -> both(act("contributions.change", form), back);
            case CHANGES_REQUESTED -> both(mend(one), back);
            case PUBLISHED -> {
                List<Act> acts = new ArrayList<>();
                acts.add(act("contributions.see", context.to().experience(platform, one.subject())));
                // A newer text is what the form shows: that one has a row of its own.
                if (one.newest()) {
                    acts.add(act("contributions.change", form));
                }
                acts.add(withdraw);
                yield acts;
            }
            case REFUSED, WITHDRAWN, RETRACTED -> again;
            case SUPERSEDED, UPHELD, REVERSED -> List.of();
        };
    }

    private static List<Act> both(Act first, List<Act> more) {
        return Stream.concat(Stream.of(first), more.stream()).toList();
    }

    private List<Act> ofAnswer(Contribution one) {
        Slug platform = listed(one);
        if (platform == null) {
            return List.of();
        }
        String page = context.to().platform(platform);
        String ask = one.about();
        List<Act> another = ask == null
                ? List.of()
                : List.of(act("contributions.another", context.to().contribute().answer(platform, ask)));
        return switch (one.status()) {
            case OPEN -> List.of(change(one));
            case CHANGES_REQUESTED -> List.of(mend(one));
            case PUBLISHED -> List.of(act("contributions.see", page), change(one));
            case REFUSED, WITHDRAWN -> another;
            case RETRACTED, SUPERSEDED, UPHELD, REVERSED -> List.of();
        };
    }

    /** What is in the directory is not its author's to change. */
    private List<Act> ofPlatform(Contribution one) {
        return switch (one.status()) {
            case OPEN -> List.of(change(one));
            case CHANGES_REQUESTED -> List.of(mend(one));
            case PUBLISHED -> {
                Slug platform = listed(one);
                yield platform == null
                        ? List.of()
                        : List.of(act("contributions.see", context.to().platform(platform)));
            }
            case REFUSED, WITHDRAWN, RETRACTED, SUPERSEDED, UPHELD, REVERSED -> List.of();
        };
    }

    private List<Act> ofRemark(Contribution one) {
        return switch (one.status()) {
            case OPEN -> List.of(change(one));
            case CHANGES_REQUESTED -> List.of(mend(one));
            case PUBLISHED ->
                List.of(act(
                        "contributions.see",
                        one.about() == null
                                ? context.to().guide()
                                : context.to().criterion(Integer.parseInt(one.about()))));
            case REFUSED, WITHDRAWN, RETRACTED, SUPERSEDED, UPHELD, REVERSED -> List.of();
        };
    }

    private Act change(Contribution one) {
        return act("contributions.change", context.to().moderation().mend(one.id()));
    }

    private Act mend(Contribution one) {
        return new Act(
                context.text("contributions.mend"), context.to().moderation().mend(one.id()), true);
    }

    private Act act(String key, String address) {
        return new Act(context.text(key), address, false);
    }

    private @Nullable Slug listed(Contribution one) {
        CasePlatform platform = one.platform();
        return platform != null && listed.contains(platform.slug()) ? platform.slug() : null;
    }
}
