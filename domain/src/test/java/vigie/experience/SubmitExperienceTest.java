package vigie.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.experience.SampleExperience.typed;
import static vigie.refusal.Refusals.assertInvalid;
import static vigie.refusal.Refusals.assertRefused;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.experience.SubmitExperience.Submission;
import vigie.language.Language;
import vigie.limit.LimitedAction;
import vigie.member.SampleMember;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.Hint;
import vigie.moderation.LogEntry;
import vigie.moderation.LogEvent;
import vigie.moderation.Outcome;
import vigie.refusal.Refusal;
import vigie.session.SignedIn;

class SubmitExperienceTest {
    private final ExperienceKit kit = new ExperienceKit();
    private final SignedIn marie = ExperienceKit.asker(kit.join(SampleMember.marie()));
    private final SignedIn owen = ExperienceKit.asker(kit.join(SampleMember.owen()));

    @Test
    void whatIsSentWaitsForAModeratorAndIsNotPublic() {
        kit.draft(marie, kit.koach, typed());

        Submission sent = kit.send(marie, typed());

        assertThat(sent.version().number()).isEqualTo(1);
        assertThat(sent.inCase().kind()).isEqualTo(CaseKind.EXPERIENCE);
        assertThat(sent.inCase().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(sent.inCase().platform()).isEqualTo(kit.koach.id());
        assertThat(sent.inCase().author()).isEqualTo(marie.member());
        assertThat(sent.inCase().subject()).isEqualTo(kit.of(marie).id().value());
        assertThat(kit.of(marie).isPublic()).isFalse();
        assertThat(kit.lived().experiences()).isZero();
        assertThat(kit.drafts.allOf(marie.member())).isEmpty();
    }

    @Test
    void theSameTwiceIsOneCase() {
        Submission first = kit.send(marie, typed());
        Submission second = kit.send(marie, typed());

        assertThat(second).isEqualTo(first);
        assertThat(kit.log.entries()).extracting(LogEntry::event).containsExactly(LogEvent.SUBMITTED);
    }

    @Test
    void aNewTextReplacesOneThatWaits() {
        Submission first = kit.send(marie, typed());
        Submission second = kit.send(marie, typed("text", "Autre chose."));

        assertThat(second.inCase().id()).isEqualTo(first.inCase().id());
        assertThat(second.inCase().revision()).isEqualTo(2);
        assertThat(second.inCase().version()).isEqualTo(2);
        assertThat(second.version().number()).isEqualTo(2);
        assertThat(kit.experiences.all()).hasSize(1);
        kit.decide(first.inCase(), Outcome.PUBLISH);
        assertThat(kit.shown(marie)).isEqualTo(2);
    }

    @Test
    void theTextAfterRequestedChangesGoesIntoTheSameCaseEvenUnchanged() {
        Case first = kit.send(marie, typed()).inCase();
        kit.decide(first, Outcome.REQUEST_CHANGES);

        Submission again = kit.send(marie, typed());

        assertThat(again.inCase().id()).isEqualTo(first.id());
        assertThat(again.inCase().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(again.version().number()).isEqualTo(2);
    }

    @Test
    void theOldVersionStaysPublicUntilTheNewOneIs() {
        Case first = kit.send(marie, typed()).inCase();
        kit.decide(first, Outcome.PUBLISH);
        assertThat(kit.lived().experiences()).isEqualTo(1);

        Case second = kit.send(marie, typed("text", "Mieux maintenant.")).inCase();

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(kit.shown(marie)).isEqualTo(1);
        kit.decide(second, Outcome.PUBLISH);
        assertThat(kit.shown(marie)).isEqualTo(2);
        assertThat(kit.now(first).status()).isEqualTo(CaseStatus.SUPERSEDED);
        assertThat(kit.lived().experiences()).isEqualTo(1);
    }

    @Test
    void thePublishedTextAgainIsNothingNew() {
        Case first = kit.send(marie, typed()).inCase();
        kit.decide(first, Outcome.PUBLISH);

        assertThat(kit.send(marie, typed()).inCase()).isEqualTo(kit.now(first));
    }

    @Test
    void whatWasRefusedOrWithdrawnMayBeRewrittenIntoANewCase() {
        Case refused = kit.send(marie, typed()).inCase();
        kit.decide(refused, Outcome.REFUSE);
        Case second = kit.send(marie, typed()).inCase();
        assertThat(second.id()).isNotEqualTo(refused.id());

        kit.decide(second, Outcome.PUBLISH);
        kit.withdraw(second);
        assertThat(kit.shown(marie)).isNull();
        Case third = kit.send(marie, typed("text", "Sans nom, cette fois.")).inCase();
        assertThat(third.id()).isNotEqualTo(second.id());
        kit.decide(third, Outcome.PUBLISH);
        assertThat(kit.shown(marie)).isEqualTo(3);
    }

    /** Whoever is told that a name is taken learns nothing that is not on the page. */
    @Test
    void onlyAPublicPseudonymIsTaken() {
        Case one = kit.send(marie, typed("pseudonym", "Coach du Nord")).inCase();
        Case other = kit.send(owen, typed("pseudonym", "coach  du NORD")).inCase();
        kit.decide(other, Outcome.REQUEST_CHANGES);

        kit.decide(one, Outcome.PUBLISH);
        assertInvalid("pseudonym", () -> kit.send(owen, typed("pseudonym", "coach  du NORD")));
        kit.send(owen, typed("pseudonym", "Coach de l'Ouest"));
        kit.send(marie, typed("pseudonym", "Coach du Nord", "text", "Plus tard."));

        kit.withdraw(one);
        kit.send(owen, typed("pseudonym", "Coach du Nord"));
    }

    @Test
    void whoTakesTheirsBackFreesTheName() {
        kit.decide(kit.send(marie, typed()).inCase(), Outcome.PUBLISH);
        kit.retract.retract(marie, kit.koach);

        Case other = kit.send(owen, typed()).inCase();
        assertThat(kit.decide(other, Outcome.PUBLISH).status()).isEqualTo(CaseStatus.PUBLISHED);
    }

    @Test
    void aPseudonymAndAPublicNameDoNotPassForOneAnother() {
        kit.decide(
                kit.send(marie, typed("signedAs", "DISPLAY_NAME", "pseudonym", ""))
                        .inCase(),
                Outcome.PUBLISH);
        assertInvalid(
                "pseudonym",
                () -> kit.send(owen, typed("pseudonym", marie.displayName().toUpperCase(Locale.ROOT))));

        kit.retract.retract(marie, kit.koach);
        kit.decide(kit.send(owen, typed("pseudonym", marie.displayName())).inCase(), Outcome.PUBLISH);
        assertInvalid("signedAs", () -> kit.send(marie, typed("signedAs", "DISPLAY_NAME", "pseudonym", "")));
    }

    @Test
    void twoOfTheSameNameMaySignWithIt() {
        SignedIn namesake = ExperienceKit.asker(SampleMember.owen().named(marie.displayName(), Language.EN));
        for (SignedIn each : List.of(marie, namesake)) {
            kit.decide(
                    kit.send(each, typed("signedAs", "DISPLAY_NAME", "pseudonym", ""))
                            .inCase(),
                    Outcome.PUBLISH);
        }

        assertThat(kit.lived().experiences()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"text", "comment.2", "pseudonym"})
    void hintsAreNoticedInAllThatWasWritten(String field) {
        String text = field.equals("pseudonym") ? "Coach du Nord" : "Écrivez à jean@exemple.fr";
        Case sent = kit.send(marie, typed(field, text)).inCase();
        assertThat(sent.hints().contains(Hint.EMAIL_ADDRESS)).isEqualTo(!field.equals("pseudonym"));
    }

    @Test
    void tooManyAreRefusedAndWhatIsWrongDoesNotCount() {
        kit.limitSettings.set(LimitedAction.CONTRIBUTION, "1/1h");
        assertInvalid("relation", () -> kit.send(marie, typed("relation", "")));
        kit.send(marie, typed());
        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> kit.send(marie, typed("text", "Encore.")));
        kit.send(owen, typed("pseudonym", "Owen"));
    }

    @Test
    void aDraftIsKeptAsTyped() {
        TypedExperience half = new TypedExperience(java.util.Map.of("from", "2024-", "rating.1", "9", "hack", "x"));
        kit.draft(marie, kit.koach, half);

        MyExperience mine = kit.mine.find(marie.member(), kit.koach);

        assertThat(mine.typed().texts()).containsOnlyKeys("from", "rating.1");
        assertThat(mine.latest()).isNull();
        assertInvalid("text", () -> kit.draft(marie, kit.koach, typed("text", "x\0x")));
    }

    @Test
    void theFormShowsTheDraftAndThenWhatWasSent() {
        kit.send(marie, typed());
        assertThat(kit.mine.find(marie.member(), kit.koach).typed()).isEqualTo(typed());

        kit.draft(marie, kit.koach, typed("text", "En cours."));
        assertThat(kit.mine.find(marie.member(), kit.koach).typed().text("text"))
                .isEqualTo("En cours.");
        assertThat(kit.mine.find(owen.member(), kit.koach).none()).isTrue();
    }
}
