package vigie.proposal;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vigie.answer.Answers;
import vigie.answer.DocumentedAnswer;
import vigie.answer.Evidence;
import vigie.identity.IdSource;
import vigie.language.DayAndHour;
import vigie.limit.EnforceLimit;
import vigie.limit.LimitedAction;
import vigie.member.MemberId;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.Cases;
import vigie.moderation.Hint;
import vigie.moderation.NoticeHints;
import vigie.moderation.OpenCase;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.platform.Slug;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** A member says what the answer to an ask is, or that the published one still holds. What is published stays meanwhile. */
@Singleton
public class ProposeAnswer {
    private final Platforms platforms;
    private final Questionnaires questionnaires;
    private final Answers answers;
    private final AnswerProposals proposals;
    private final Authors authors;
    private final Cases cases;
    private final OpenCase open;
    private final NoticeHints hints;
    private final WeighAnswer weigh;
    private final NoticeContradictions contradictions;
    private final EnforceLimit limits;
    private final IdSource ids;
    private final InstantSource time;

    ProposeAnswer(
            Platforms platforms,
            Questionnaires questionnaires,
            Answers answers,
            AnswerProposals proposals,
            Authors authors,
            Cases cases,
            OpenCase open,
            NoticeHints hints,
            WeighAnswer weigh,
            NoticeContradictions contradictions,
            EnforceLimit limits,
            IdSource ids,
            InstantSource time) {
        this.platforms = platforms;
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.proposals = proposals;
        this.authors = authors;
        this.cases = cases;
        this.open = open;
        this.hints = hints;
        this.weigh = weigh;
        this.contradictions = contradictions;
        this.limits = limits;
        this.ids = ids;
        this.time = time;
    }

    /**
     * @return the case that waits; the same one for the same text twice, and for another text while the first still waits
     * @throws RefusedException NOT_FOUND, TOO_MANY_REQUESTS
     * @throws InvalidInputException when something is missing or wrong
     */
    public Case propose(MemberId author, Slug slug, SentAnswer sent) {
        Read read = read(slug, sent);
        limits.count(LimitedAction.CONTRIBUTION, author.value().toString());
        return store(author, read);
    }

    /**
     * Says that the published answer still holds: somebody read its evidence today.
     *
     * @throws RefusedException NOT_FOUND when nobody answered; ALREADY_PROPOSED with the case, when another answer of the same
     *     author waits: saying so in a word replaces no text that they wrote
     */
    public Case recheck(MemberId author, Slug slug, String ask) {
        Read read = readAgain(slug, ask);
        limits.count(LimitedAction.CONTRIBUTION, author.value().toString());
        return store(author, read);
    }

    /** What was sent, checked: what is wrong counts for nothing. */
    record Read(Platform platform, int questionnaireVersion, String ask, AnswerContent content) {}

    private Read read(Slug slug, SentAnswer sent) {
        Platform platform = listed(slug);
        Questionnaire questionnaire = questionnaires.current();
        Ask ask = questionnaire
                .ask(sent.ask())
                .orElseThrow(() -> wrongAsk("Le questionnaire n'a pas cette question.", "There is no such ask."));
        if (!questionnaire.applies(ask.id(), platform.kind())) {
            throw wrongAsk(
                    "Cette question n'a pas de sens pour ce type de plateforme.",
                    "This question has no meaning for this kind of platform.");
        }
        return new Read(platform, questionnaire.version(), ask.id(), SentAnswerReader.read(sent, ask, today()));
    }

    private Read readAgain(Slug slug, String ask) {
        Platform platform = listed(slug);
        Questionnaire questionnaire = questionnaires.current();
        DocumentedAnswer published = answers.currentOf(List.of(platform.id())).stream()
                .filter(each -> each.answer().ask().equals(ask) && questionnaire.applies(ask, platform.kind()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        List<Evidence> seenAgain = published.evidence().stream()
                .map(each -> new Evidence(
                        each.kind(), each.url(), today(), each.pageDate(), /* storedCopy= */ false, each.quote()))
                .toList();
        AnswerContent content = new AnswerContent(
                published.answer().value(), published.answer().note(), seenAgain, /* recheck= */ true);
        return new Read(platform, questionnaire.version(), ask, content);
    }

    @Transactional
    Case store(MemberId author, Read read) {
        Platform platform = read.platform();
        String ask = read.ask();
        AnswerContent content = read.content();
        authors.lock(author);
        Case waiting = proposals
                .waitingOf(author, platform.id(), ask)
                .flatMap(cases::lock)
                .filter(each -> each.status().canBeResubmitted())
                .orElse(null);
        boolean alerts = weigh.weigh(platform, ask, content.value()).alerts();
        if (waiting == null) {
            AnswerProposal first = new AnswerProposal(
                    ids.next(), 1, platform.id(), read.questionnaireVersion(), ask, content, time.instant());
            proposals.add(first);
            Set<Hint> noticed = notice(author, read);
            return noted(platform, open.open(CaseKind.ANSWER, platform.id(), author, first.id(), noticed, alerts));
        }
        AnswerProposal before = proposals.of(waiting.subject()).orElseThrow();
        if (content.recheck() && !before.content().recheck()) {
            throw RefusedException.alreadyProposed(waiting.id().value());
        }
        if (waiting.status() == CaseStatus.OPEN && before.content().equals(content)) {
            return waiting;
        }
        proposals.add(before.replacedBy(content, read.questionnaireVersion(), time.instant()));
        return noted(platform, open.resubmit(waiting, notice(author, read), alerts));
    }

    // What waited before may go together with it, or not.
    private Case noted(Platform platform, Case sent) {
        contradictions.refresh(platform, null);
        return sent;
    }

    private Set<Hint> notice(MemberId author, Read read) {
        Platform platform = read.platform();
        AnswerContent content = read.content();
        List<String> texts = new ArrayList<>(Stream.concat(
                        Stream.of(
                                content.note().fr(),
                                content.note().en(),
                                content.value().wording()),
                        content.evidence().stream().map(Evidence::quote))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        // What stands there again was written by somebody else, and read by a moderator.
        Set<Hint> noticed = EnumSet.noneOf(Hint.class);
        noticed.addAll(hints.notice(
                CaseKind.ANSWER, platform.id(), author, content.recheck() ? List.of() : List.copyOf(texts)));
        if (!contradictions.of(platform, read.ask(), content.value()).isEmpty()) {
            noticed.add(Hint.CONTRADICTION);
        }
        return noticed;
    }

    private Platform listed(Slug slug) {
        return platforms.listed(slug).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    private static InvalidInputException wrongAsk(String fr, String en) {
        return new InvalidInputException(List.of(new InputProblem("ask", fr, en)));
    }

    private LocalDate today() {
        return DayAndHour.date(time.instant());
    }
}
