package vigie.experience;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.identity.IdSource;
import vigie.limit.EnforceLimit;
import vigie.limit.LimitedAction;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.Cases;
import vigie.moderation.Hint;
import vigie.moderation.NoticeHints;
import vigie.moderation.OpenCase;
import vigie.platform.Platform;
import vigie.questionnaire.Questionnaires;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;

/** A coach sends what they lived to the moderators: for the first time, anew, or changed. */
@Singleton
public class SubmitExperience {
    private final Experiences experiences;
    private final ExperienceDrafts drafts;
    private final Questionnaires questionnaires;
    private final Cases cases;
    private final OpenCase open;
    private final NoticeHints hints;
    private final EnforceLimit limits;
    private final IdSource ids;
    private final InstantSource time;

    SubmitExperience(
            Experiences experiences,
            ExperienceDrafts drafts,
            Questionnaires questionnaires,
            Cases cases,
            OpenCase open,
            NoticeHints hints,
            EnforceLimit limits,
            IdSource ids,
            InstantSource time) {
        this.experiences = experiences;
        this.drafts = drafts;
        this.questionnaires = questionnaires;
        this.cases = cases;
        this.open = open;
        this.hints = hints;
        this.limits = limits;
        this.ids = ids;
        this.time = time;
    }

    /** What came of it. */
    public record Submission(Case inCase, ExperienceVersion version) {}

    /**
     * @param form where it was written; null to send it whatever was written since
     * @throws InvalidInputException with all that is wrong
     * @throws vigie.refusal.RefusedException TOO_MANY_REQUESTS; STALE when something else was written since the form was
     *     opened
     */
    public Submission submit(SignedIn who, Platform platform, TypedExperience typed, @Nullable OpenForm form) {
        Testimony testimony = ReadExperience.read(
                typed, questionnaires.current(), platform.kind(), who.displayName(), time.instant());
        limits.count(LimitedAction.CONTRIBUTION, who.member().value().toString());
        return store(who, platform, testimony, form);
    }

    @Transactional
    Submission store(SignedIn who, Platform platform, Testimony testimony, @Nullable OpenForm form) {
        experiences.lock(who.member(), platform.id());
        Experience experience = experiences.of(who.member(), platform.id()).orElseGet(() -> begin(who, platform));
        List<ExperienceVersion> versions = experiences.versions(experience.id());
        ExperienceVersion latest = versions.isEmpty() ? null : versions.getLast();
        Case present = latest == null ? null : cases.lock(latest.caseId()).orElseThrow();
        Submission submission;
        if (latest != null && present != null && saysNothingNew(testimony, latest, present)) {
            submission = new Submission(present, latest);
        } else if (form != null
                && form.isBehind(drafts.of(who.member(), platform.id()).orElse(null), versions.size())) {
            throw new RefusedException(Refusal.STALE);
        } else {
            submission = send(experience, testimony, latest == null ? 1 : latest.number() + 1, present);
        }
        drafts.remove(who.member(), platform.id());
        return submission;
    }

    private Experience begin(SignedIn who, Platform platform) {
        Experience begun = Experience.begun(new ExperienceId(ids.next()), who.member(), platform.id(), time.instant());
        experiences.add(begun);
        return begun;
    }

    // Of who was asked for changes, the same text again is an answer; whoever pressed twice has one case.
    private static boolean saysNothingNew(Testimony testimony, ExperienceVersion latest, Case present) {
        boolean standing = present.status() == CaseStatus.OPEN || present.status() == CaseStatus.PUBLISHED;
        return standing && latest.testimony().equals(testimony);
    }

    private Submission send(Experience experience, Testimony testimony, int number, @Nullable Case present) {
        requireFree(experience, testimony);
        Instant now = time.instant();
        Set<Hint> noticed =
                hints.notice(CaseKind.EXPERIENCE, experience.platform(), experience.member(), testimony.words());
        Case inCase = present != null && present.status().canBeResubmitted()
                ? open.resubmit(present, noticed, false)
                : open.open(
                        CaseKind.EXPERIENCE,
                        experience.platform(),
                        experience.member(),
                        experience.id().value(),
                        noticed,
                        false);
        ExperienceVersion version = new ExperienceVersion(experience.id(), number, inCase.id(), testimony, now, null);
        experiences.add(version);
        return new Submission(inCase, version);
    }

    // Only what everybody can read on the page: what others sent is nobody's to know.
    private void requireFree(Experience experience, Testimony testimony) {
        Signature signature = Objects.requireNonNull(Signature.of(testimony));
        if (!experiences.isTaken(experience, signature)) {
            return;
        }
        throw new InvalidInputException(List.of(
                switch (signature.as()) {
                    case PSEUDONYM ->
                        new InputProblem(
                                "pseudonym",
                                "Quelqu'un d'autre signe déjà ainsi pour cette plateforme : choisissez un autre pseudonyme.",
                                "Somebody else signs like this for this platform: choose another pseudonym.");
                    case DISPLAY_NAME ->
                        new InputProblem(
                                "signedAs",
                                "Quelqu'un d'autre signe déjà de ce nom pour cette plateforme : signez d'un pseudonyme.",
                                "Somebody else signs with this name for this platform: sign with a pseudonym.");
                }));
    }
}
