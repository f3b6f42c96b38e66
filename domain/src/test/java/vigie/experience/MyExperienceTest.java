package vigie.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.experience.SampleExperience.typed;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigie.member.SampleMember;
import vigie.moderation.Case;
import vigie.moderation.Outcome;
import vigie.platform.Platform;
import vigie.platform.SamplePlatform;
import vigie.session.SignedIn;

/** What an author finds again: the answer to what they sent last, and what they have not sent. */
class MyExperienceTest {
    private final ExperienceKit kit = new ExperienceKit();
    private final SignedIn marie = ExperienceKit.asker(kit.join(SampleMember.marie()));

    private @Nullable Outcome answered() {
        var answer = kit.mine.find(marie.member(), kit.koach).answer();
        return answer == null ? null : answer.outcome();
    }

    @Test
    void theAnswerStandsWhileItIsTheLastThingThatHappened() {
        Case sent = kit.send(marie, typed()).inCase();
        assertThat(answered()).isNull();
        kit.decide(sent, Outcome.REQUEST_CHANGES);
        assertThat(answered()).isEqualTo(Outcome.REQUEST_CHANGES);

        kit.send(marie, typed("text", "Repris."));
        assertThat(answered()).isNull();
        kit.decide(sent, Outcome.REFUSE);
        assertThat(answered()).isEqualTo(Outcome.REFUSE);

        kit.send(marie, typed("text", "Autrement."));
        assertThat(answered()).isNull();
    }

    @Test
    void aRequestForChangesIsOverOnceTheTextIsTakenBack() {
        kit.decide(kit.send(marie, typed()).inCase(), Outcome.REQUEST_CHANGES);
        kit.retract.retract(marie, kit.koach);
        assertThat(answered()).isNull();
    }

    @Test
    void aPublicationWithoutWordsHidesTheRequestBeforeIt() {
        Case sent = kit.decide(kit.send(marie, typed()).inCase(), Outcome.REQUEST_CHANGES);
        kit.send(marie, typed("text", "Repris."));
        kit.decide(sent, Outcome.PUBLISH);
        assertThat(answered()).isNull();
    }

    @Test
    void draftsAreFoundWhereTheyCanBeGoneOnWith() {
        Platform agenda = SamplePlatform.another();
        kit.platforms.add(agenda);
        assertThat(kit.myDrafts.of(marie.member())).isEmpty();
        kit.draft(marie, kit.koach, typed());
        kit.draft(marie, agenda, typed());
        assertThat(kit.myDrafts.of(marie.member()))
                .allSatisfy(each -> assertThat(each.savedAt()).isEqualTo(kit.time.instant()))
                .extracting(each -> each.platform().slug())
                .containsExactlyInAnyOrder(kit.koach.slug(), agenda.slug());

        kit.platforms.withdraw(agenda.id(), kit.time.instant());
        assertThat(kit.myDrafts.of(marie.member()))
                .extracting(each -> each.platform().slug())
                .containsExactly(kit.koach.slug());
    }
}
