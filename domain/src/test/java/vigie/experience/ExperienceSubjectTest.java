package vigie.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.experience.SampleExperience.typed;
import static vigie.refusal.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigie.mail.LetterKind;
import vigie.member.SampleMember;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseLine;
import vigie.moderation.CaseStatus;
import vigie.moderation.Outcome;
import vigie.refusal.Refusal;
import vigie.session.SignedIn;

class ExperienceSubjectTest {
    private final ExperienceKit kit = new ExperienceKit();
    private final SignedIn marie = ExperienceKit.asker(kit.join(SampleMember.marie()));

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"REFUSE", "REQUEST_CHANGES"})
    void nothingIsShownWithoutAPublication(Outcome outcome) {
        kit.decide(kit.send(marie, typed()).inCase(), outcome);

        assertThat(kit.shown(marie)).isNull();
        assertThat(kit.latest(marie).publishedAt()).isNull();
    }

    @Test
    void whatIsWithdrawnIsHiddenAndWhatIsRestoredIsBack() {
        Case one = published(typed());
        assertThat(kit.latest(marie).publishedAt()).isEqualTo(kit.time.instant());

        kit.withdraw(one);
        assertThat(kit.shown(marie)).isNull();
        assertThat(kit.lived().experiences()).isZero();

        kit.decide(one, Outcome.RESTORE);
        assertThat(kit.shown(marie)).isEqualTo(1);
        assertThat(kit.lived().experiences()).isEqualTo(1);
    }

    @Test
    void withdrawingAnOldVersionsCaseLeavesTheNewOne() {
        Case first = published(typed());
        kit.withdraw(first);
        published(typed("text", "Plus tard."));

        Case restored = kit.decide(first, Outcome.RESTORE);

        assertThat(kit.shown(marie)).isEqualTo(2);
        assertThat(restored.status()).isEqualTo(CaseStatus.SUPERSEDED);
        assertThat(kit.decisions.of(first.id()).getLast().instead()).isEqualTo(CaseStatus.SUPERSEDED);
        assertThat(kit.outbox.kinds().getLast()).isEqualTo(LetterKind.DECISION_LATE);
        assertThat(kit.outbox.letters().getLast().values()).containsEntry("instead", "SUPERSEDED");
        assertThat(kit.lived().experiences()).isEqualTo(1);
    }

    @Test
    void whatItsAuthorTookBackDoesNotComeBack() {
        Case one = published(typed());
        kit.withdraw(one);
        kit.retract.retract(marie, kit.koach);

        assertThat(kit.reversed(one).status()).isEqualTo(CaseStatus.RETRACTED);
        assertThat(kit.shown(marie)).isNull();
    }

    @Test
    void anAppealMayPublishWhatWasRefused() {
        Case refused = kit.decide(kit.send(marie, typed()).inCase(), Outcome.REFUSE);

        assertThat(kit.reversed(refused).status()).isEqualTo(CaseStatus.PUBLISHED);
        assertThat(kit.shown(marie)).isEqualTo(1);
    }

    @Test
    void moderatorsSeeWhatChanges() {
        published(typed());
        Case next = kit.send(marie, typed("text", "Plus tard.", "comment.2", "", "sessions", "MORE"))
                .inCase();

        assertThat(kit.subject.lines(next).stream().filter(CaseLine::changes))
                .containsExactlyInAnyOrder(
                        new CaseLine("sessions", "UP_TO_50", "MORE"),
                        new CaseLine("text", typed().text("text"), "Plus tard."),
                        new CaseLine("comment.2", "Deux ans d'exclusivité.", null));
        assertThat(kit.subject.lines(next)).contains(new CaseLine("signature", "Coach du Nord", "Coach du Nord"));
    }

    @Test
    void theFirstVersionIsAllNew() {
        Case first = kit.send(marie, typed()).inCase();

        assertThat(kit.subject.lines(first)).allMatch(line -> line.published() == null);
    }

    @Test
    void itsAuthorIsToldAndNobodyWhenThereIsNoneAnyMore() {
        Case one = kit.send(marie, typed()).inCase();
        assertThat(kit.subject.addressee(one).orElseThrow().email()).isEqualTo("marie.dupont@exemple.fr");
        kit.members.remove(marie.member());
        assertThat(kit.subject.addressee(one)).isEmpty();
    }

    @Test
    void whatIsPublicHasTheCaseThatReportsAreAbout() {
        Case first = published(typed());
        kit.send(marie, typed("text", "Plus tard."));

        assertThat(kit.cases.about(CaseKind.EXPERIENCE, kit.of(marie).id().value()))
                .hasValue(kit.now(first));
    }

    @Test
    void ofTwoOfOnePseudonymTheFirstToBePublishedHasIt() {
        SignedIn owen = ExperienceKit.asker(kit.join(SampleMember.owen()));
        Case first = kit.send(marie, typed()).inCase();
        Case second = kit.send(owen, typed()).inCase();

        kit.decide(second, Outcome.PUBLISH);

        assertRefused(Refusal.SIGNATURE_TAKEN, () -> kit.decide(first, Outcome.PUBLISH));
        kit.decide(first, Outcome.REQUEST_CHANGES);
        Case mended = kit.send(marie, typed("pseudonym", "Coach du Sud")).inCase();
        assertThat(kit.decide(mended, Outcome.PUBLISH).status()).isEqualTo(CaseStatus.PUBLISHED);
    }

    @Test
    void whatIsToComeBackDoesNotComeUnderANameThatWasTakenMeanwhile() {
        SignedIn owen = ExperienceKit.asker(kit.join(SampleMember.owen()));
        Case one = published(typed());
        kit.withdraw(one);
        Case other = kit.decide(kit.send(owen, typed()).inCase(), Outcome.PUBLISH);

        assertRefused(Refusal.SIGNATURE_TAKEN, () -> kit.decide(one, Outcome.RESTORE));
        assertRefused(Refusal.SIGNATURE_TAKEN, () -> kit.reversed(one));

        kit.withdraw(other);
        kit.decide(one, Outcome.RESTORE);
        assertThat(kit.shown(marie)).isEqualTo(1);
    }

    private Case published(TypedExperience typed) {
        return kit.decide(kit.send(marie, typed).inCase(), Outcome.PUBLISH);
    }
}
