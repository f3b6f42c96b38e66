package vigie.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static vigie.answer.SampleAnswer.amount;
import static vigie.answer.SampleAnswer.codes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.answer.Answer;
import vigie.answer.DocumentedAnswer;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseLine;
import vigie.moderation.CaseStatus;
import vigie.moderation.Outcome;
import vigie.platform.Origin;
import vigie.platform.SamplePlatform;
import vigie.questionnaire.CriterionState;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

class AnswerSubjectTest {
    private final ProposalKit kit = new ProposalKit();

    @Test
    void onceDecidedTheNewAnswerTakesThePlaceOfTheOld() {
        DocumentedAnswer old = kit.imported("1a", codes("YES"));
        Case waiting = kit.propose("1a", "NO");
        kit.time.pass(Duration.ofHours(1));

        kit.decide(ProposalKit.FIRST, waiting, Outcome.PUBLISH);

        assertThat(kit.current())
                .extracting(Answer::id, Answer::value, Answer::origin)
                .containsExactly(tuple(ProposalKit.answerOf(waiting), codes("NO"), Origin.PERSON));
        assertThat(kit.answers.withId(old.answer().id()).orElseThrow().answer().supersededAt())
                .isEqualTo(kit.time.instant());
        assertThat(kit.platforms.named("koach").updatedAt()).isEqualTo(kit.time.instant());
        assertThat(state(1)).isEqualTo(CriterionState.UNFAVOURABLE);
    }

    @Test
    void theCaseOfTheOldAnswerIsSuperseded() {
        Case first = published("1a", "YES");
        Case second = published("1a", "NO");

        assertThat(kit.now(first).status()).isEqualTo(CaseStatus.SUPERSEDED);
        assertThat(kit.now(second).status()).isEqualTo(CaseStatus.PUBLISHED);
    }

    @Test
    void refusedItChangesNothing() {
        kit.imported("1a", codes("YES"));
        Case waiting = kit.propose("1a", "NO");

        kit.decide(ProposalKit.FIRST, waiting, Outcome.REFUSE);

        assertThat(kit.current()).extracting(Answer::value).containsExactly(codes("YES"));
    }

    @Test
    void itsAuthorReadsWhichQuestionWasDecidedOn() {
        Case waiting = kit.propose("1a", "NO");
        kit.decide(ProposalKit.FIRST, waiting, Outcome.REFUSE);

        assertThat(told(waiting))
                .containsExactly(entry(
                        "ask",
                        kit.questionnaires
                                .current()
                                .ask("1a")
                                .orElseThrow()
                                .label()
                                .fr()));
    }

    @Test
    void whoSaidThatItStillHoldsReadsThatThisIsConfirmed() {
        kit.imported("1a", codes("YES"));
        Case waiting = kit.propose.recheck(ProposalKit.AUTHOR, ProposalKit.KOACH, "1a");
        kit.decide(ProposalKit.FIRST, waiting, Outcome.PUBLISH);
        assertThat(told(waiting)).containsEntry("kind", "RECHECK");

        kit.withdraw(waiting);
        assertThat(told(waiting)).as("an answer as any other").doesNotContainKey("kind");
    }

    private Map<String, String> told(Case decided) {
        return kit.answerSubject
                .telling(kit.now(decided), kit.decisions.of(decided.id()).getLast())
                .values();
    }

    @Test
    void whatAlertsWaitsForTheSecond() {
        Case waiting = kit.propose("2a", "13");

        kit.decide(ProposalKit.FIRST, waiting, Outcome.PUBLISH);
        assertThat(kit.current()).isEmpty();

        kit.decide(ProposalKit.SECOND, waiting, Outcome.PUBLISH);
        assertThat(kit.current()).hasSize(1);
        assertThat(state(2)).isEqualTo(CriterionState.ALERT);
    }

    /** As when the decision began, nothing alerted; then an answer of another case was published. */
    @Test
    void whatCameToAlertMeanwhileIsNotPublishedByOne() {
        Case waiting = kit.propose("2a", "13");

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> kit.answerSubject.settle(waiting, waiting.decided(CaseStatus.PUBLISHED)))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.STALE));
        assertThat(kit.current()).isEmpty();
    }

    @Test
    void withdrawnItIsUnknownAndRestoredItIsBack() {
        Case published = published("1a", "YES");

        kit.withdraw(published);
        assertThat(kit.current()).isEmpty();
        assertThat(state(1)).isEqualTo(CriterionState.UNKNOWN);

        kit.decide(ProposalKit.FIRST, published, Outcome.RESTORE);
        assertThat(kit.current()).extracting(Answer::value).containsExactly(codes("YES"));
        assertThat(state(1)).isEqualTo(CriterionState.MIXED);
    }

    @Test
    void restoredAfterANewerAnswerItIsHistoryOnly() {
        Case first = published("1a", "YES");
        kit.withdraw(first);
        Case second = published("1a", "NO");

        kit.decide(ProposalKit.FIRST, first, Outcome.RESTORE);

        assertThat(kit.current()).extracting(Answer::id).containsExactly(ProposalKit.answerOf(second));
        assertThat(kit.now(first).status()).isEqualTo(CaseStatus.SUPERSEDED);
        assertThat(kit.now(second).status()).isEqualTo(CaseStatus.PUBLISHED);
    }

    @Test
    void anImportedAnswerCanBeWithdrawnAndRestored() {
        DocumentedAnswer imported = kit.imported("2a", amount("12"));
        Case adopted = kit.open.adopt(
                CaseKind.ANSWER, SamplePlatform.ID, imported.answer().id().value());

        assertThat(line(adopted, "value")).isEqualTo(new CaseLine("value", "12", "12"));
        assertThat(kit.answerSubject.addressee(adopted)).isEmpty();
        kit.withdraw(adopted);
        assertThat(kit.current()).isEmpty();
        kit.decide(ProposalKit.FIRST, adopted, Outcome.RESTORE);
        assertThat(kit.current()).containsExactly(imported.answer());
    }

    @Test
    void ofAWithdrawnPlatformNothingIsReckonedUntilItIsBack() {
        Case waiting = kit.propose("1a", "YES");
        kit.platforms.withdraw(SamplePlatform.ID, kit.time.instant());
        kit.standings.remove(SamplePlatform.ID);

        kit.decide(ProposalKit.FIRST, waiting, Outcome.PUBLISH);

        assertThat(kit.standings.all()).isEmpty();
    }

    @Test
    void whatIsPublicIsNotTakenBackByItsAuthor() {
        Case published = kit.now(published("1a", "YES"));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> kit.answerSubject.settle(published, published.decided(CaseStatus.RETRACTED)));
        Case waiting = kit.propose("2a", "1");
        assertThat(kit.answerSubject
                        .settle(waiting, waiting.decided(CaseStatus.RETRACTED))
                        .status())
                .isEqualTo(CaseStatus.RETRACTED);
    }

    @Test
    void moderatorsSeeWhatIsProposedBesideWhatIsPublished() {
        kit.imported("1a", codes("YES"));
        kit.imported("1b", codes("ICF"));
        Case waiting = kit.propose("1a", "NO");

        assertThat(kit.answerSubject.lines(waiting))
                .contains(
                        new CaseLine("ask", "1a", "1a"),
                        new CaseLine("value", "YES", "NO"),
                        new CaseLine("stance", "FAVOURABLE", "UNFAVOURABLE"),
                        new CaseLine("evidence.1.url", ProposalKit.SOURCE, ProposalKit.SOURCE),
                        new CaseLine("evidence.1.storedCopy", "true", null))
                .anySatisfy(line -> assertThat(line.field()).isEqualTo("contradiction.1"));
        assertThat(line(kit.propose("3a", "NO"), "value")).isEqualTo(new CaseLine("value", null, "NO"));
    }

    private Case published(String ask, String value) {
        Case waiting = kit.propose(ask, value);
        kit.time.pass(Duration.ofMinutes(1));
        kit.decide(ProposalKit.FIRST, waiting, Outcome.PUBLISH);
        return waiting;
    }

    private CaseLine line(Case shown, String field) {
        List<CaseLine> lines = kit.answerSubject.lines(shown);
        return lines.stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private CriterionState state(int criterion) {
        return kit.standings.of(SamplePlatform.ID).criteria().get(criterion - 1).state();
    }
}
