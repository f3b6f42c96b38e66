package vigie.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vigie.answer.Answer;
import vigie.answer.AnswerId;
import vigie.answer.DocumentedAnswer;
import vigie.answer.InMemoryAnswers;
import vigie.answer.InMemoryStandings;
import vigie.answer.RefreshStandings;
import vigie.answer.SampleAnswer;
import vigie.language.Bilingual;
import vigie.member.MemberId;
import vigie.moderation.Case;
import vigie.moderation.ModerationKit;
import vigie.moderation.Outcome;
import vigie.moderation.SampleGrounds;
import vigie.moderation.Verdict;
import vigie.platform.SamplePlatform;
import vigie.platform.Slug;
import vigie.proposal.SentAnswer.SentEvidence;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Condition;
import vigie.questionnaire.InMemoryQuestionnaires;
import vigie.questionnaire.SampleQuestionnaire;

/** Koach, contractual, in a directory in which members propose and two moderators decide. */
class ProposalKit extends ModerationKit {
    static final MemberId AUTHOR = new MemberId(new UUID(1, 1));
    static final MemberId OTHER = new MemberId(new UUID(1, 4));
    static final MemberId FIRST = new MemberId(new UUID(1, 2));
    static final MemberId SECOND = new MemberId(new UUID(1, 3));
    static final Slug KOACH = new Slug("koach");
    static final String SOURCE = "https://koach.example/terms";

    final InMemoryAnswers answers = new InMemoryAnswers();
    final InMemoryStandings standings = new InMemoryStandings();
    final InMemoryProposals proposals = new InMemoryProposals(cases);
    final List<MemberId> locked = new ArrayList<>();
    final InMemoryQuestionnaires questionnaires = InMemoryQuestionnaires.with(SampleQuestionnaire.questionnaire());
    final Contradictions contradictions = questionnaire -> List.of(new Contradiction(
            List.of(
                    new Condition.AnyOption("1a", List.of("NO")),
                    new Condition.AnyOption("1b", List.of("ICF", "EMCC"))),
            new Bilingual("Pas de charte, et une charte.", "No code, and a code.")));
    final WeighAnswer weigh = new WeighAnswer(answers, questionnaires);
    final NoticeContradictions notice =
            new NoticeContradictions(answers, proposals.ofAnswers(), questionnaires, contradictions, cases);
    final RefreshStandings refresh = new RefreshStandings(questionnaires, platforms, answers, standings);
    final ProposeAnswer propose = new ProposeAnswer(
            platforms,
            questionnaires,
            answers,
            proposals.ofAnswers(),
            locked::add,
            cases,
            open,
            hints,
            weigh,
            notice,
            limits,
            ids,
            time);
    final ProposePlatform proposePlatform = new ProposePlatform(
            platforms, questionnaires, proposals.ofPlatforms(), locked::add, cases, open, hints, limits, ids, time);
    final SendRemark sendRemark =
            new SendRemark(questionnaires, proposals.ofRemarks(), locked::add, cases, open, hints, limits, ids, time);
    final FindAddressee addressees = new FindAddressee(members);
    final AnswerSubject answerSubject = new AnswerSubject(
            proposals.ofAnswers(),
            answers,
            platforms,
            questionnaires,
            refresh,
            weigh,
            notice,
            cases,
            open,
            addressees,
            time);
    final PlatformSubject platformSubject =
            new PlatformSubject(proposals.ofPlatforms(), platforms, standings, refresh, addressees, time);
    final RemarkSubject remarkSubject = new RemarkSubject(proposals.ofRemarks(), addressees);

    ProposalKit() {
        platforms.add(SamplePlatform.koach());
        refresh.refreshAll();
    }

    DocumentedAnswer imported(String ask, AnswerValue value) {
        DocumentedAnswer answer = SampleAnswer.documented(SampleAnswer.answer(ask, value));
        answers.publish(List.of(answer));
        refresh.refreshAll();
        return answer;
    }

    static SentAnswer sent(String ask, String... value) {
        return new SentAnswer(ask, List.of(value), new SentText("Article 4.", ""), List.of(evidence()));
    }

    static SentEvidence evidence() {
        return new SentEvidence("PUBLIC_TERMS", SOURCE, "2026-02-01", "2025-06", "");
    }

    Case propose(String ask, String... value) {
        return propose.propose(AUTHOR, KOACH, sent(ask, value));
    }

    void decide(MemberId moderator, Case one, Outcome outcome) {
        Verdict verdict = outcome == Outcome.PUBLISH
                ? new Verdict(outcome, null, null)
                : new Verdict(outcome, SampleGrounds.ANY, "Voici pourquoi.");
        decideWith(List.of(answerSubject, platformSubject, remarkSubject))
                .decide(moderator, one.id(), now(one).version(), verdict);
    }

    /** Two moderators. */
    void withdraw(Case one) {
        decide(FIRST, one, Outcome.WITHDRAW);
        decide(SECOND, one, Outcome.WITHDRAW);
    }

    Case now(Case one) {
        return cases.withId(one.id()).orElseThrow();
    }

    List<Answer> current() {
        return answers.currentOf(List.of(SamplePlatform.ID)).stream()
                .map(DocumentedAnswer::answer)
                .toList();
    }

    static AnswerId answerOf(Case one) {
        return new AnswerId(one.subject());
    }
}
