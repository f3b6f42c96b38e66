package vigie.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertInvalid;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.mail.Letter;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.SampleMember;
import vigie.moderation.AppealDelay;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseLine;
import vigie.moderation.CaseStatus;
import vigie.moderation.Decision;
import vigie.moderation.DecisionId;
import vigie.moderation.Outcome;
import vigie.moderation.SampleGrounds;
import vigie.platform.SamplePlatform;
import vigie.refusal.Refusal;

class AppealTest {
    private static final String WHY = "Le motif ne va pas :\nje ne nomme personne.";

    private final ReportKit kit = new ReportKit();
    private final Member marie = kit.join(SampleMember.marie());

    private Case opened() {
        return kit.open.open(
                CaseKind.EXPERIENCE, SamplePlatform.ID, marie.id(), new UUID(4, 4), java.util.Set.of(), false);
    }

    private Case appeal(Decision decision) {
        return kit.sendAppeal.sendByMember(marie.id(), decision.id(), WHY);
    }

    /** The withdrawal of Marie's experience that follows from a report. */
    private Decision withdrawnAfterReport(Case published) {
        Case report = kit.reported(published);
        kit.decide(ReportKit.FIRST, report, Outcome.WITHDRAW);
        kit.decide(ReportKit.SECOND, report, Outcome.WITHDRAW);
        return kit.decisions.of(published.id()).getLast();
    }

    @Test
    void aRefusalReversedIsAPublication() {
        Case refused = opened();
        Decision decision = kit.decide(ReportKit.FIRST, refused, Outcome.REFUSE);
        Case appeal = appeal(decision);
        assertThat(appeal.kind()).isEqualTo(CaseKind.APPEAL);
        assertThat(appeal.author()).isEqualTo(marie.id());
        assertThat(appeal.platform()).isEqualTo(SamplePlatform.ID);
        assertThat(appeal.needsSecond()).isFalse();

        Decision reversal = kit.decide(ReportKit.SECOND, appeal, Outcome.REVERSE);

        assertThat(kit.now(appeal).status()).isEqualTo(CaseStatus.REVERSED);
        assertThat(kit.now(refused).status()).isEqualTo(CaseStatus.PUBLISHED);
        assertThat(kit.decisions.of(refused.id()).getLast().because()).isEqualTo(reversal.id());
        assertThat(told()).containsEntry("effect", "now").containsEntry("platform", "Koach");
        assertThat(kit.outbox.kinds())
                .as("one letter tells of the reversal and of what follows")
                .containsExactly(LetterKind.DECISION, LetterKind.APPEAL_RECEIVED, LetterKind.APPEAL_DECIDED);
    }

    private List<LetterKind> sentTo(String recipient) {
        return kit.outbox.letters().stream()
                .filter(letter -> letter.recipient().equals(recipient))
                .map(Letter::kind)
                .toList();
    }

    private Map<String, String> told() {
        return kit.outbox.letters().stream()
                .filter(letter -> letter.kind() == LetterKind.APPEAL_DECIDED)
                .reduce((before, later) -> later)
                .orElseThrow()
                .values();
    }

    /** Its own text came in between, or its author left: the case is settled otherwise, and the letter claims nothing. */
    @ParameterizedTest
    @EnumSource(
            value = CaseStatus.class,
            names = {"RETRACTED", "SUPERSEDED"})
    void aReversalThatComesTooLateClaimsNoEffect(CaseStatus meanwhile) {
        Case refused = opened();
        Case appeal = appeal(kit.decide(ReportKit.FIRST, refused, Outcome.REFUSE));
        kit.subject(CaseKind.EXPERIENCE).instead = meanwhile;

        kit.decide(ReportKit.SECOND, appeal, Outcome.REVERSE);

        assertThat(kit.now(refused).status()).isEqualTo(meanwhile);
        assertThat(kit.outbox.kinds()).doesNotContain(LetterKind.DECISION_LATE);
        assertThat(told()).containsEntry("effect", "none");
    }

    @Test
    void aDecisionUpheldStands() {
        Case refused = opened();
        Case appeal = appeal(kit.decide(ReportKit.FIRST, refused, Outcome.REFUSE));

        kit.decide(ReportKit.SECOND, appeal, Outcome.UPHOLD);

        assertThat(kit.now(appeal).status()).isEqualTo(CaseStatus.UPHELD);
        assertThat(kit.now(refused).status()).isEqualTo(CaseStatus.REFUSED);
        assertThat(kit.outbox.last().kind()).isEqualTo(LetterKind.APPEAL_DECIDED);
        assertThat(kit.outbox.last().recipient()).isEqualTo(marie.email().value());
    }

    @Test
    void itIsAcknowledgedByMailOnce() {
        Decision decision = kit.decide(ReportKit.FIRST, opened(), Outcome.REFUSE);
        appeal(decision);
        appeal(decision);

        assertThat(kit.outbox.letters())
                .filteredOn(letter -> letter.kind() == LetterKind.APPEAL_RECEIVED)
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.member()).isEqualTo(marie.id().value());
                    assertThat(letter.recipient()).isEqualTo(marie.email().value());
                    assertThat(letter.values())
                            .isEqualTo(Map.of("appealed", "EXPERIENCE", "platform", "Koach", "account", "yes"));
                });
    }

    @Test
    void aWithdrawalAfterAReportIsUndoneByAnAppeal() {
        Case published = kit.published(marie);
        Case appeal = appeal(withdrawnAfterReport(published));

        kit.decide(ReportKit.THIRD, appeal, Outcome.REVERSE);

        assertThat(kit.now(published).status()).isEqualTo(CaseStatus.PUBLISHED);
    }

    @Test
    void nobodyWhoHadAPartInItDecidesAgain() {
        Case published = kit.published(marie);
        Case appeal = appeal(withdrawnAfterReport(published));
        // The first decided on the report alone; the withdrawal bears the name of the second.
        for (var barred : new vigie.member.MemberId[] {ReportKit.FIRST, ReportKit.SECOND}) {
            assertRefused(Refusal.ANOTHER_MODERATOR, () -> kit.decide(barred, appeal, Outcome.UPHOLD));
        }
        assertRefused(Refusal.OWN_CONTRIBUTION, () -> kit.decide(marie.id(), appeal, Outcome.UPHOLD));
    }

    @Test
    void aReporterAppealsByTheLinkOfTheirLetterAndTwoAreNeededToTakeOff() {
        Case published = kit.published(marie);
        Case report = kit.reported(published);
        kit.decide(ReportKit.FIRST, report, Outcome.REFUSE);
        String token = kit.outbox.lastToken();

        Case appeal = kit.sendAppeal.sendByReporter(token, WHY);
        assertThat(appeal.needsSecond()).isTrue();
        assertThat(appeal.author()).isNull();
        assertRefused(Refusal.ANOTHER_MODERATOR, () -> kit.decide(ReportKit.FIRST, appeal, Outcome.REVERSE));
        assertRefused(Refusal.ANOTHER_MODERATOR, () -> kit.decide(marie.id(), appeal, Outcome.REVERSE));

        kit.decide(ReportKit.SECOND, appeal, Outcome.REVERSE);
        assertThat(kit.now(published).status()).isEqualTo(CaseStatus.PUBLISHED);
        kit.decide(ReportKit.THIRD, appeal, Outcome.REVERSE);
        assertThat(kit.now(report).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(kit.now(published).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(sentTo("ines@exemple.fr"))
                .containsExactly(
                        LetterKind.REPORT_RECEIVED,
                        LetterKind.REPORT_REFUSED,
                        LetterKind.APPEAL_RECEIVED,
                        LetterKind.APPEAL_DECIDED);
        assertThat(told()).containsEntry("effect", "now").containsEntry("account", "none");
        assertThat(kit.outbox.letters())
                .as("the author of what is taken off is told all the same")
                .anyMatch(letter -> letter.kind() == LetterKind.DECISION
                        && "WITHDRAW".equals(letter.values().get("outcome")));
    }

    @Test
    void whatTakesTwoToPublishTakesTwoToPublishAgain() {
        Case refused = opened();
        Decision decision = kit.decide(ReportKit.FIRST, refused, Outcome.REFUSE);
        kit.subject(CaseKind.EXPERIENCE).second = true;
        Case appeal = appeal(decision);

        assertThat(appeal.needsSecond()).isTrue();
        assertThat(kit.decide(ReportKit.SECOND, appeal, Outcome.REVERSE).takesEffect())
                .isFalse();
        kit.decide(ReportKit.THIRD, appeal, Outcome.REVERSE);
        assertThat(kit.now(refused).status()).isEqualTo(CaseStatus.PUBLISHED);
    }

    @Test
    void itIsSentOnce() {
        Decision decision = kit.decide(ReportKit.FIRST, opened(), Outcome.REFUSE);
        Case appeal = appeal(decision);

        assertThat(appeal(decision)).as("the same form again").isEqualTo(appeal);
        assertRefused(Refusal.NO_APPEAL, () -> kit.sendAppeal.sendByMember(marie.id(), decision.id(), "Autre chose."));
        kit.decide(ReportKit.SECOND, appeal, Outcome.UPHOLD);
        assertRefused(Refusal.NO_APPEAL, () -> appeal(decision));
        assertThat(kit.appeals.all()).hasSize(1);
    }

    @Test
    void anotherDecisionOnTheSameCaseIsAppealedAnew() {
        Case published = kit.published(marie);
        Decision first = withdrawnAfterReport(published);
        kit.decide(ReportKit.THIRD, appeal(first), Outcome.REVERSE);
        kit.decide(ReportKit.FIRST, published, Outcome.WITHDRAW);
        Decision second = kit.decide(ReportKit.SECOND, published, Outcome.WITHDRAW);

        assertRefused(Refusal.NO_APPEAL, () -> kit.sendAppeal.sendByMember(marie.id(), first.id(), "Encore."));
        assertThat(appeal(second).status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void onlyWhomItConcernsAppeals() {
        Decision decision = kit.decide(ReportKit.FIRST, opened(), Outcome.REFUSE);
        Member owen = kit.join(SampleMember.owen());
        assertRefused(Refusal.NOT_FOUND, () -> kit.sendAppeal.sendByMember(owen.id(), decision.id(), WHY));
        assertRefused(
                Refusal.NOT_FOUND,
                () -> kit.sendAppeal.sendByMember(marie.id(), new DecisionId(new UUID(0, 999)), WHY));
        assertRefused(Refusal.NOT_FOUND, () -> kit.sendAppeal.sendByReporter("no token", WHY));
    }

    @Test
    void publicationsRequestsAndHalfDecisionsAreNotAppealed() {
        Case published = kit.published(marie);
        Decision publication = kit.decisions.of(published.id()).getFirst();
        assertRefused(Refusal.NO_APPEAL, () -> appeal(publication));
        Decision half = kit.decide(ReportKit.FIRST, published, Outcome.WITHDRAW);
        assertRefused(Refusal.NOT_FOUND, () -> appeal(half));
        Case sentBack = opened();
        Decision request = kit.decide(ReportKit.FIRST, sentBack, Outcome.REQUEST_CHANGES);
        assertRefused(Refusal.NO_APPEAL, () -> appeal(request));
    }

    /** What a second moderator leaves published was never taken off. */
    @Test
    void neitherIsWhatWasLeftPublished() {
        Case published = kit.published(marie);
        kit.decide(ReportKit.FIRST, published, Outcome.WITHDRAW);
        Decision left = kit.decide(ReportKit.SECOND, published, Outcome.RESTORE);
        assertRefused(Refusal.NO_APPEAL, () -> appeal(left));
    }

    /** Days are those of Paris, in winter and in summer; a month that is too short ends the delay on its last day. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-15T22:59:59Z, 2026-09-15T21:59:59Z, 2026-09-15T22:00:00Z",
        "2026-03-14T23:00:00Z, 2026-09-15T21:59:59Z, 2026-09-15T22:00:00Z",
        "2026-08-31T12:00:00Z, 2027-02-28T22:59:59Z, 2027-02-28T23:00:00Z",
        "2027-08-31T12:00:00Z, 2028-02-29T22:59:59Z, 2028-02-29T23:00:00Z"
    })
    void itIsSentWithinSixMonthsToTheDay(Instant decided, Instant last, Instant late) {
        kit.time.set(decided);
        Decision decision = kit.decide(ReportKit.FIRST, opened(), Outcome.REFUSE);
        kit.time.set(late);
        assertThat(kit.appealable
                        .ofMember(marie.id(), decision.id())
                        .orElseThrow()
                        .open())
                .isFalse();
        assertRefused(Refusal.NO_APPEAL, () -> appeal(decision));
        kit.time.set(last);
        assertThat(kit.appealable
                        .ofMember(marie.id(), decision.id())
                        .orElseThrow()
                        .open())
                .isTrue();
        assertThat(appeal(decision).status()).isEqualTo(CaseStatus.OPEN);
    }

    /** Nothing is forgotten that could still be appealed. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-15T21:59:59Z, 2026-03-14T23:00:00Z",
        "2026-09-15T22:00:00Z, 2026-03-15T23:00:00Z",
        "2027-02-28T10:00:00Z, 2026-08-27T22:00:00Z",
        "2027-03-01T10:00:00Z, 2026-08-31T22:00:00Z"
    })
    void reportersAreForgottenWhenTheDelayIsOver(Instant now, Instant before) {
        assertThat(AppealDelay.overBefore(now)).isEqualTo(before);
    }

    @Test
    void itNeedsAText() {
        Decision decision = kit.decide(ReportKit.FIRST, opened(), Outcome.REFUSE);
        for (String text : new String[] {"", " ", "\u200b", "\0", "\u0007", "a".repeat(4_001)}) {
            assertInvalid("text", () -> kit.sendAppeal.sendByMember(marie.id(), decision.id(), text));
        }
        assertThat(kit.sendAppeal
                        .sendByMember(marie.id(), decision.id(), "a".repeat(4_000))
                        .status())
                .isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void whatWasUndoneMeanwhileStaysAsItIs() {
        Case published = kit.published(marie);
        Case report = kit.reported(published);
        kit.decide(ReportKit.FIRST, report, Outcome.REFUSE);
        Case appeal = kit.sendAppeal.sendByReporter(kit.outbox.lastToken(), WHY);
        kit.open.retract(kit.now(published));

        kit.decide(ReportKit.SECOND, appeal, Outcome.REVERSE);
        kit.decide(ReportKit.THIRD, appeal, Outcome.REVERSE);

        assertThat(kit.now(published).status()).isEqualTo(CaseStatus.RETRACTED);
        assertThat(kit.now(appeal).status()).isEqualTo(CaseStatus.REVERSED);
        assertThat(kit.now(report).status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    /** Who took it off would put it back alone, and leave an appeal about nothing. */
    @Test
    void whileItWaitsNobodyRestoresWhatItIsAbout() {
        Case published = kit.published(marie);
        Case appeal = appeal(withdrawnAfterReport(published));
        for (var moderator : List.of(ReportKit.FIRST, ReportKit.SECOND, ReportKit.THIRD)) {
            assertRefused(Refusal.APPEAL_WAITS, () -> kit.decide(moderator, published, Outcome.RESTORE));
        }
        assertThat(kit.check.appeal(published)).contains(appeal.id());

        kit.decide(ReportKit.THIRD, appeal, Outcome.UPHOLD);

        assertThat(kit.check.appeal(published)).isEmpty();
        kit.decide(ReportKit.FIRST, published, Outcome.RESTORE);
        assertThat(kit.now(published).status()).isEqualTo(CaseStatus.PUBLISHED);
    }

    /** With their account, or by its address without signing in. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverReportedItDoesNotDecideOnTheAppealEither(boolean signedIn) {
        Member owen = kit.join(SampleMember.owen());
        Case published = kit.published(marie);
        kit.sendReport.send(
                signedIn
                        ? kit.wish(published, owen.id(), "clé")
                        : kit.wishOf(published, owen.email().value()));
        Case report = kit.cases.all().getLast();
        kit.decide(ReportKit.FIRST, report, Outcome.WITHDRAW);
        kit.decide(ReportKit.SECOND, report, Outcome.WITHDRAW);
        Case appeal = appeal(kit.decisions.of(published.id()).getLast());

        assertRefused(Refusal.ANOTHER_MODERATOR, () -> kit.decide(owen.id(), appeal, Outcome.UPHOLD));
        kit.decide(ReportKit.THIRD, appeal, Outcome.UPHOLD);
    }

    @Test
    void whoeverAppealsByTheLinkOfALetterDoesNotDecideOnItWithTheirAccount() {
        Member owen = kit.join(SampleMember.owen());
        Case published = kit.published(marie);
        kit.sendReport.send(kit.wishOf(published, owen.email().value()));
        kit.decide(ReportKit.FIRST, kit.cases.all().getLast(), Outcome.REFUSE);
        Case appeal = kit.sendAppeal.sendByReporter(kit.outbox.lastToken(), WHY);

        assertRefused(Refusal.OWN_CONTRIBUTION, () -> kit.decide(owen.id(), appeal, Outcome.REVERSE));
    }

    @Test
    void moderatorsSeeTheDecisionItsReasonAndTheText() {
        Case appeal = appeal(kit.decide(ReportKit.FIRST, opened(), Outcome.REFUSE));
        assertThat(kit.appealSubject.lines(appeal))
                .extracting(CaseLine::field, CaseLine::proposed)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("appealed.kind", "EXPERIENCE"),
                        org.assertj.core.groups.Tuple.tuple("appealed.outcome", "REFUSE"),
                        org.assertj.core.groups.Tuple.tuple("appealed.ground", SampleGrounds.ANY),
                        org.assertj.core.groups.Tuple.tuple("appealed.reason", "Voici pourquoi."),
                        org.assertj.core.groups.Tuple.tuple("appeal.text", WHY));
    }

    @Test
    void whoReadsTheDecisionSeesWhatBecameOfTheAppeal() {
        Decision decision = kit.decide(ReportKit.FIRST, opened(), Outcome.REFUSE);
        Case appeal = appeal(decision);
        kit.decide(ReportKit.SECOND, appeal, Outcome.UPHOLD);

        Appealable shown = kit.appealable.ofMember(marie.id(), decision.id()).orElseThrow();

        assertThat(shown.platform()).isEqualTo("Koach");
        assertThat(shown.open()).isFalse();
        Appealable.Sent sent = Objects.requireNonNull(shown.appeal());
        assertThat(sent.appeal().text()).isEqualTo(WHY);
        assertThat(sent.present().status()).isEqualTo(CaseStatus.UPHELD);
    }
}
