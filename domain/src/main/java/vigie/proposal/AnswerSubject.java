package vigie.proposal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.answer.AnswerId;
import vigie.answer.Answers;
import vigie.answer.DocumentedAnswer;
import vigie.answer.RefreshStandings;
import vigie.language.Language;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseLine;
import vigie.moderation.CaseStatus;
import vigie.moderation.CaseSubject;
import vigie.moderation.Cases;
import vigie.moderation.Decision;
import vigie.moderation.OpenCase;
import vigie.moderation.Outcome;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Questionnaires;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Cases about answers: those that members propose, and imported ones that somebody reports. */
@Singleton
class AnswerSubject implements CaseSubject {
    /** Once published it is an answer as any other. */
    private static final Set<Outcome> OF_A_RECHECK =
            EnumSet.of(Outcome.PUBLISH, Outcome.REQUEST_CHANGES, Outcome.REFUSE);

    private final AnswerProposals proposals;
    private final Answers answers;
    private final Platforms platforms;
    private final Questionnaires questionnaires;
    private final RefreshStandings standings;
    private final WeighAnswer weigh;
    private final NoticeContradictions contradictions;
    private final Cases cases;
    private final OpenCase open;
    private final FindAddressee addressees;
    private final InstantSource time;

    AnswerSubject(
            AnswerProposals proposals,
            Answers answers,
            Platforms platforms,
            Questionnaires questionnaires,
            RefreshStandings standings,
            WeighAnswer weigh,
            NoticeContradictions contradictions,
            Cases cases,
            OpenCase open,
            FindAddressee addressees,
            InstantSource time) {
        this.proposals = proposals;
        this.answers = answers;
        this.platforms = platforms;
        this.questionnaires = questionnaires;
        this.standings = standings;
        this.weigh = weigh;
        this.contradictions = contradictions;
        this.cases = cases;
        this.open = open;
        this.addressees = addressees;
        this.time = time;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.ANSWER;
    }

    @Override
    public boolean needsSecond(Case asked) {
        Subject subject = subject(asked);
        return weigh.weigh(platform(asked), subject.ask(), subject.content().value())
                .alerts();
    }

    @Override
    public Case settle(Case before, Case after) {
        Case settled = become(before, after);
        contradictions.refresh(platform(settled), settled.id());
        return settled;
    }

    private Case become(Case before, Case after) {
        return switch (after.status()) {
            case PUBLISHED ->
                answers.withId(id(after))
                        .map(kept -> restore(kept, before, after))
                        .orElseGet(() -> publish(before, after));
            case WITHDRAWN -> withdraw(after);
            case RETRACTED -> retract(before, after);
            case OPEN, CHANGES_REQUESTED, REFUSED, SUPERSEDED, UPHELD, REVERSED -> after;
        };
    }

    private Case publish(Case before, Case after) {
        AnswerProposal proposal = proposals.of(after.subject()).orElseThrow();
        DocumentedAnswer old = current(proposal.platform(), proposal.ask()).orElse(null);
        // Cases before platforms, as everywhere: who holds one may wait for the other, never the other way round.
        if (old != null) {
            supersedeCase(old);
        }
        Platform platform = platforms.lock(proposal.platform()).orElseThrow();
        if (!Objects.equals(
                idOf(old), idOf(current(platform.id(), proposal.ask()).orElse(null)))) {
            throw new RefusedException(Refusal.STALE);
        }
        // Another answer to the criterion came at the same moment, and the two of them alert: one moderator does not
        // do.
        if (before.status() == CaseStatus.OPEN && before.pending() == null && needsSecond(before)) {
            throw new RefusedException(Refusal.STALE);
        }
        Instant now = time.instant();
        if (old != null) {
            answers.supersede(List.of(old.answer().id()), now);
        }
        answers.publish(List.of(proposal.published(now)));
        changed(platform, now);
        return after;
    }

    private void supersedeCase(DocumentedAnswer old) {
        cases.about(CaseKind.ANSWER, old.answer().id().value())
                .flatMap(found -> cases.lock(found.id()))
                .filter(found -> found.status() == CaseStatus.PUBLISHED)
                .ifPresent(open::supersede);
    }

    // What was answered anew meanwhile stays: the older answer is then a part of history again, and no more.
    private Case restore(DocumentedAnswer kept, Case before, Case after) {
        Platform platform = platforms.lock(kept.answer().platformId()).orElseThrow();
        DocumentedAnswer newer = current(platform.id(), kept.answer().ask()).orElse(null);
        boolean past = kept.answer().supersededAt() != null;
        if (newer != null && !past) {
            answers.supersede(List.of(kept.answer().id()), newer.answer().publishedAt());
        }
        answers.restore(kept.answer().id());
        changed(platform, time.instant());
        return newer == null && !past ? after : before.decided(CaseStatus.SUPERSEDED);
    }

    private Case withdraw(Case after) {
        Platform platform =
                platforms.lock(Objects.requireNonNull(after.platform())).orElseThrow();
        Instant now = time.instant();
        answers.withdraw(id(after), now);
        changed(platform, now);
        return after;
    }

    // Once public it is a fact of the directory: its author may report or correct it as everybody may.
    private static Case retract(Case before, Case after) {
        if (before.status() == CaseStatus.PUBLISHED) {
            throw new RefusedException(Refusal.OUTCOME_NOT_POSSIBLE);
        }
        return after;
    }

    private void changed(Platform platform, Instant now) {
        platforms.change(platform.changedAt(now));
        standings.refresh(platforms.withSlugs(List.of(platform.slug())));
    }

    @Override
    public List<CaseLine> lines(Case shown) {
        Subject subject = subject(shown);
        AnswerContent published = current(subject.platform(), subject.ask())
                .map(AnswerContent::of)
                .orElse(null);
        Platform platform = platform(shown);
        AnswerValue value = subject.content().value();
        return AnswerLines.of(
                subject.ask(),
                published,
                subject.content(),
                weigh.weigh(platform, subject.ask(), value),
                contradictions.of(platform, subject.ask(), value));
    }

    @Override
    public Optional<Addressee> addressee(Case decided) {
        return addressees.of(decided);
    }

    /** With the question, as its author reads it. Who only said that an answer still holds wrote none that could be read. */
    @Override
    public Telling telling(Case decided, Decision decision) {
        Subject subject = subject(decided);
        Language language = addressee(decided).map(Addressee::language).orElse(Language.FR);
        Map<String, String> values = new HashMap<>();
        values.put(
                "ask",
                questionnaires
                        .current()
                        .ask(subject.ask())
                        .map(ask -> ask.label().in(language))
                        .orElse(subject.ask()));
        if (subject.content().recheck() && OF_A_RECHECK.contains(decision.outcome())) {
            values.put("kind", "RECHECK");
        }
        return Telling.ofDecision(values);
    }

    /** What a case is about: what its author sent last or, when nobody sent it, the answer as it was imported. */
    private record Subject(PlatformId platform, String ask, AnswerContent content) {}

    private Subject subject(Case asked) {
        return proposals
                .of(asked.subject())
                .map(each -> new Subject(each.platform(), each.ask(), each.content()))
                .or(() -> answers.withId(id(asked))
                        .map(each -> new Subject(
                                each.answer().platformId(), each.answer().ask(), AnswerContent.of(each))))
                .orElseThrow();
    }

    private Platform platform(Case asked) {
        return platforms.withId(Objects.requireNonNull(asked.platform())).orElseThrow();
    }

    private Optional<DocumentedAnswer> current(PlatformId platform, String ask) {
        return answers.currentOf(List.of(platform)).stream()
                .filter(each -> each.answer().ask().equals(ask))
                .findFirst();
    }

    private static AnswerId id(Case about) {
        return new AnswerId(about.subject());
    }

    private static @Nullable AnswerId idOf(@Nullable DocumentedAnswer answer) {
        return answer == null ? null : answer.answer().id();
    }
}
