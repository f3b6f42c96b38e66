package vigie.web.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.experience.FindMyDrafts.MyDraft;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.Contribution;
import vigie.moderation.Ground;
import vigie.platform.Slug;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Questionnaire;
import vigie.web.layout.PageContext;

/**
 * What a member is writing, what they sent, and what became of it.
 *
 * @param drafts shown on the first page alone
 * @param listed which of the platforms are in the directory
 * @param next the address of the page that follows; null on the last
 */
public record ContributionsPage(
        PageContext context,
        Questionnaire questionnaire,
        List<MyDraft> drafts,
        List<Contribution> sent,
        Set<Slug> listed,
        List<Ground> grounds,
        Instant now,
        @Nullable String next) {
    /**
     * Something that its author can do now.
     *
     * @param awaited true when moderators wait for it
     */
    public record Act(String words, String address, boolean awaited) {}

    public boolean none() {
        return drafts.isEmpty() && sent.isEmpty();
    }

    public String title(Contribution one) {
        String title = CaseWords.title(context, one.kind(), one.platform());
        String about = one.about();
        if (about != null && (one.platform() == null || one.kind() == CaseKind.ANSWER)) {
            String key = one.platform() == null ? "case.on" : "contributions.on";
            title = context.text(key, title, words(one.kind(), about));
        }
        return one.begins() == null
                ? title
                : context.text("contributions.on", title, TopicWords.beginning(one.begins()));
    }

    /** Whether readers see an earlier text as long as this one is not published. */
    public boolean stands(Contribution one) {
        return one.stands() && (one.status() == CaseStatus.OPEN || one.status() == CaseStatus.CHANGES_REQUESTED);
    }

    /** What the questionnaire has no more stays as its number. */
    private String words(CaseKind kind, String about) {
        return switch (kind) {
            case ANSWER ->
                questionnaire.ask(about).map(Ask::label).map(context::say).orElse(about);
            case REMARK ->
                questionnaire
                        .criterion(Integer.parseInt(about))
                        .map(criterion -> about + ". " + context.say(criterion.brief()))
                        .orElse(about);
            case PLATFORM, EXPERIENCE, REPORT, APPEAL -> about;
        };
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

    public List<Act> acts(Contribution one) {
        return new ContributionActs(context, listed, now).of(one);
    }
}
