package vigie.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.experience.SampleExperience.typed;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigie.experience.LeaveExperiences.Choice;
import vigie.member.SampleMember;
import vigie.moderation.Case;
import vigie.moderation.CaseStatus;
import vigie.moderation.Outcome;
import vigie.refusal.Refusal;
import vigie.session.SignedIn;

/** Taken back by its author, alone or with the account. */
class RetractExperienceTest {
    private final ExperienceKit kit = new ExperienceKit();
    private final SignedIn marie = ExperienceKit.asker(kit.join(SampleMember.marie()));
    private final SignedIn owen = ExperienceKit.asker(kit.join(SampleMember.owen()));

    @Test
    void leavesThePageAtOnceWithWhatStillWaits() {
        Case first = kit.decide(kit.send(marie, typed()).inCase(), Outcome.PUBLISH);
        Case second = kit.send(marie, typed("text", "Plus tard.")).inCase();
        kit.draft(marie, kit.koach, typed("text", "Encore."));

        kit.retract.retract(marie, kit.koach);

        assertThat(kit.shown(marie)).isNull();
        assertThat(kit.lived().experiences()).isZero();
        assertThat(kit.now(first).status()).isEqualTo(CaseStatus.RETRACTED);
        assertThat(kit.now(second).status()).isEqualTo(CaseStatus.RETRACTED);
        assertThat(kit.drafts.allOf(marie.member())).isEmpty();
        assertThat(kit.experiences.versions(kit.of(marie).id())).hasSize(2);
    }

    @Test
    void onesDraftAloneIsTakenBackToo() {
        kit.draft(marie, kit.koach, typed());
        kit.retract.retract(marie, kit.koach);
        assertThat(kit.mine.find(marie.member(), kit.koach).none()).isTrue();
    }

    @Test
    void whatWasReadIsTakenBackAndNothingThatWasWrittenSince() {
        kit.draft(marie, kit.koach, typed("text", "Un."));
        OpenForm read = new OpenForm(
                UUID.randomUUID(), kit.mine.find(marie.member(), kit.koach).began());
        kit.time.pass(Duration.ofSeconds(1));
        kit.draft(marie, kit.koach, typed("text", "Deux."));
        assertRefused(Refusal.STALE, () -> kit.retract.retract(marie, kit.koach, read));
        assertThat(kit.drafts.allOf(marie.member())).hasSize(1);

        OpenForm now = new OpenForm(
                UUID.randomUUID(), kit.mine.find(marie.member(), kit.koach).began());
        kit.retract.retract(marie, kit.koach, now);
        assertThat(kit.drafts.allOf(marie.member())).isEmpty();
    }

    @Test
    void aDraftIsThrownAwayAloneAndNobodyIsTold() {
        Case sent = kit.decide(kit.send(marie, typed()).inCase(), Outcome.PUBLISH);
        kit.draft(marie, kit.koach, typed("text", "Encore."));
        int entries = kit.log.entries().size();
        int letters = kit.outbox.letters().size();

        assertThat(kit.throwDraftAway.throwAway(marie, kit.koach)).isTrue();

        assertThat(kit.mine.find(marie.member(), kit.koach).draft()).isNull();
        assertThat(kit.shown(marie)).isEqualTo(1);
        assertThat(kit.now(sent).status()).isEqualTo(CaseStatus.PUBLISHED);
        assertThat(kit.log.entries()).hasSize(entries);
        assertThat(kit.outbox.letters()).hasSize(letters);
        assertThat(kit.throwDraftAway.throwAway(marie, kit.koach)).isFalse();
    }

    @Test
    void whatWasNeverSentCanBeThrownAwayButNotTakenBack() {
        kit.draft(marie, kit.koach, typed());
        assertThat(kit.mine.find(marie.member(), kit.koach).canBeRetracted()).isFalse();
        kit.send(marie, typed());
        assertThat(kit.mine.find(marie.member(), kit.koach).canBeRetracted()).isTrue();
        kit.retract.retract(marie, kit.koach);
        kit.draft(marie, kit.koach, typed());
        assertThat(kit.mine.find(marie.member(), kit.koach).canBeRetracted()).isFalse();
    }

    @Test
    void whereNothingIsNothingIsTakenBack() {
        assertRefused(Refusal.NOT_FOUND, () -> kit.retract.retract(marie, kit.koach));
        kit.send(owen, typed());
        assertRefused(Refusal.NOT_FOUND, () -> kit.retract.retract(marie, kit.koach));
        kit.retract.retract(owen, kit.koach);
        assertRefused(Refusal.NOT_FOUND, () -> kit.retract.retract(owen, kit.koach));
    }

    @Test
    void whatWasTakenBackMayBeSentAgain() {
        kit.send(marie, typed());
        kit.retract.retract(marie, kit.koach);

        kit.decide(kit.send(marie, typed()).inCase(), Outcome.PUBLISH);

        assertThat(kit.shown(marie)).isEqualTo(2);
        assertThat(kit.experiences.all()).hasSize(1);
    }

    @Test
    void withTheAccountAllOfItIsWithdrawn() {
        Case one = kit.decide(kit.send(marie, typed()).inCase(), Outcome.PUBLISH);
        ExperienceId id = kit.of(marie).id();

        kit.leave.leave(marie.member(), Choice.WITHDRAW);

        Experience left = kit.experiences.withId(id).orElseThrow();
        assertThat(left.isPublic()).isFalse();
        assertThat(left.member()).isNull();
        assertThat(kit.now(one).status()).isEqualTo(CaseStatus.RETRACTED);
        assertThat(kit.lived().experiences()).isZero();
    }

    @Test
    void orKeptWithoutItsName() {
        kit.decide(kit.send(marie, typed()).inCase(), Outcome.PUBLISH);
        Case waits = kit.send(marie, typed("text", "Plus tard.")).inCase();
        ExperienceId id = kit.of(marie).id();

        kit.leave.leave(marie.member(), Choice.KEEP_WITHOUT_NAME);

        Experience left = kit.experiences.withId(id).orElseThrow();
        assertThat(left.publishedVersion()).isEqualTo(1);
        assertThat(left.member()).isNull();
        assertThat(kit.experiences.versions(id))
                .extracting(each -> each.testimony().signature())
                .containsOnlyNulls();
        assertThat(kit.now(waits).status()).isEqualTo(CaseStatus.OPEN);
        kit.send(owen, typed());
    }

    @Test
    void nobodyIsLeftToMakeChangesThatWereAskedFor() {
        Case one = kit.decide(kit.send(marie, typed()).inCase(), Outcome.REQUEST_CHANGES);

        kit.leave.leave(marie.member(), Choice.KEEP_WITHOUT_NAME);

        assertThat(kit.now(one).status()).isEqualTo(CaseStatus.RETRACTED);
    }

    @Test
    void everythingIsGatheredForItsAuthor() {
        Case one = kit.decide(kit.send(marie, typed()).inCase(), Outcome.REFUSE);
        kit.send(marie, typed("text", "Autrement."));
        kit.draft(marie, kit.koach, typed("text", "Encore."));
        kit.send(owen, typed("pseudonym", "Owen"));

        List<HeldExperience> held = kit.gather.of(marie.member());

        assertThat(held).singleElement().satisfies(each -> {
            assertThat(each.platform()).isEqualTo(kit.koach.slug());
            assertThat(each.draft()).isNotNull();
            assertThat(each.versions()).hasSize(2);
            assertThat(each.cases()).hasSize(2);
            assertThat(each.cases().getFirst().held()).isEqualTo(kit.now(one));
            assertThat(each.cases().getFirst().decisions()).hasSize(1);
        });
    }
}
