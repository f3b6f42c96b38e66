package vigie.experience;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.experience.SubmitExperience.Submission;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.CaseSubject;
import vigie.moderation.DecideCase;
import vigie.moderation.ModerationKit;
import vigie.moderation.Outcome;
import vigie.moderation.SampleGrounds;
import vigie.moderation.Verdict;
import vigie.platform.Platform;
import vigie.platform.SamplePlatform;
import vigie.questionnaire.InMemoryQuestionnaires;
import vigie.questionnaire.SampleQuestionnaire;
import vigie.rating.CountRatings;
import vigie.rating.InMemoryLivedFigures;
import vigie.rating.InMemoryRatings;
import vigie.rating.PlatformLived;
import vigie.rating.RatingRules;
import vigie.rating.RefreshLived;
import vigie.session.SessionId;
import vigie.session.SignedIn;

/** Experiences on fakes. */
public class ExperienceKit extends ModerationKit {
    public static final MemberId FIRST_MODERATOR = new MemberId(new UUID(9, 1));
    public static final MemberId SECOND_MODERATOR = new MemberId(new UUID(9, 2));

    public final InMemoryExperiences experiences = new InMemoryExperiences();
    public final InMemoryDrafts drafts = new InMemoryDrafts();
    public final InMemoryRatings ratings = new InMemoryRatings();
    private final InMemoryLivedFigures figures = new InMemoryLivedFigures();
    private final ExperiencePublication publication = new ExperiencePublication(
            experiences,
            new CountRatings(
                    ratings,
                    new RefreshLived(
                            ratings,
                            figures,
                            platforms,
                            InMemoryQuestionnaires.with(SampleQuestionnaire.questionnaire()),
                            RatingRules.USUAL,
                            time)),
            time);
    public final SaveDraft saveDraft = new SaveDraft(experiences, drafts, time);
    public final ThrowDraftAway throwDraftAway = new ThrowDraftAway(drafts);
    public final FindMyDrafts myDrafts = new FindMyDrafts(drafts, platforms);
    public final SubmitExperience submit = new SubmitExperience(
            experiences,
            drafts,
            InMemoryQuestionnaires.with(SampleQuestionnaire.questionnaire()),
            cases,
            open,
            hints,
            limits,
            ids,
            time);
    public final ConfirmStillActive confirmActive = new ConfirmStillActive(experiences, publication);
    public final RetractExperience retract = new RetractExperience(experiences, drafts, publication, cases, open);
    public final LeaveExperiences leave = new LeaveExperiences(experiences, retract);
    public final FindMyExperience mine = new FindMyExperience(experiences, drafts, cases, decisions);
    public final GatherExperiences gather = new GatherExperiences(experiences, drafts, cases, decisions, platforms);
    public final ExperienceSubject subject = new ExperienceSubject(experiences, publication, cases, open, members);
    public final Platform koach = SamplePlatform.koach();

    public ExperienceKit() {
        platforms.add(koach);
    }

    /** Somebody who asks with this account. */
    public static SignedIn asker(Member member) {
        return new SignedIn(
                new SessionId(new UUID(8, 1)),
                member.createdAt(),
                member.id(),
                member.displayName(),
                member.language(),
                member.role(),
                member.role(),
                false);
    }

    /** As a program keeps it: in the place of whatever is there. */
    void draft(SignedIn who, Platform platform, TypedExperience typed) {
        saveDraft.save(who, platform, typed, null);
    }

    public Submission send(SignedIn who, TypedExperience typed) {
        return submit.submit(who, koach, typed, null);
    }

    public Case now(Case one) {
        return cases.withId(one.id()).orElseThrow();
    }

    public Case decide(Case one, Outcome outcome) {
        return decide(FIRST_MODERATOR, one, outcome);
    }

    public Case decide(MemberId moderator, Case one, Outcome outcome) {
        deciding().decide(moderator, one.id(), now(one).version(), verdict(outcome));
        return now(one);
    }

    /** By two, one after the other. */
    public Case withdraw(Case one) {
        decide(FIRST_MODERATOR, one, Outcome.WITHDRAW);
        return decide(SECOND_MODERATOR, one, Outcome.WITHDRAW);
    }

    private DecideCase deciding() {
        List<CaseSubject> all = new ArrayList<>(subjects);
        all.removeIf(each -> each.kind() == CaseKind.EXPERIENCE);
        all.add(subject);
        return decideWith(all);
    }

    private static Verdict verdict(Outcome outcome) {
        return outcome == Outcome.PUBLISH
                ? new Verdict(outcome, null, null)
                : new Verdict(outcome, SampleGrounds.ANY, "Voici pourquoi.");
    }

    /** As an appeal would reverse it: past what moderators can undo by themselves. */
    public Case reversed(Case one) {
        Case locked = now(one);
        Case after = subject.settle(locked, locked.decided(CaseStatus.PUBLISHED));
        cases.change(after);
        return after;
    }

    public Experience of(SignedIn who) {
        return experiences.of(who.member(), koach.id()).orElseThrow();
    }

    /** What readers see of it in figures. */
    public PlatformLived lived() {
        return figures.of(koach.id());
    }

    /** The number of the version that readers see, null when they see none. */
    public @Nullable Integer shown(SignedIn who) {
        return of(who).publishedVersion();
    }

    public ExperienceVersion latest(SignedIn who) {
        return Objects.requireNonNull(mine.find(who.member(), koach).latest());
    }
}
