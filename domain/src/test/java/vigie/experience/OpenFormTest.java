package vigie.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.experience.SampleExperience.typed;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigie.member.SampleMember;
import vigie.moderation.Outcome;
import vigie.refusal.Refusal;
import vigie.session.SignedIn;

/** Two windows, and one text in each. */
class OpenFormTest {
    private static final UUID ONE = new UUID(5, 1);
    private static final UUID OTHER = new UUID(5, 2);

    private final ExperienceKit kit = new ExperienceKit();
    private final SignedIn marie = ExperienceKit.asker(kit.join(SampleMember.marie()));

    /** A form opened now, as its page would open it. */
    private OpenForm opened(UUID id) {
        return new OpenForm(id, kit.mine.find(marie.member(), kit.koach).began());
    }

    private void save(OpenForm form, String text) {
        kit.time.pass(Duration.ofSeconds(2));
        kit.saveDraft.save(marie, kit.koach, typed("text", text), form);
    }

    private void submit(OpenForm form, String text) {
        kit.submit.submit(marie, kit.koach, typed("text", text), form);
    }

    private String draft() {
        return kit.mine.find(marie.member(), kit.koach).typed().text("text");
    }

    @Test
    void oneFormSavesAsOftenAsItLikesAndSends() {
        OpenForm form = opened(ONE);
        save(form, "Un.");
        save(form, "Deux.");
        assertThat(draft()).isEqualTo("Deux.");
        submit(form, "Trois.");
        assertThat(draft()).isEqualTo("Trois.");
    }

    @Test
    void whatWasWrittenSinceInAnotherIsNotReplaced() {
        OpenForm early = opened(ONE);
        save(opened(OTHER), "Longtemps écrit.");

        assertRefused(Refusal.STALE, () -> save(early, "Vieux."));
        assertRefused(Refusal.STALE, () -> submit(early, "Vieux."));
        assertThat(draft()).isEqualTo("Longtemps écrit.");
        assertThat(kit.log.entries()).isEmpty();
    }

    @Test
    void whoSawItMayReplaceIt() {
        OpenForm early = opened(ONE);
        save(opened(OTHER), "Longtemps écrit.");

        save(new OpenForm(early.id(), opened(ONE).began()), "À sa place.");
        assertThat(draft()).isEqualTo("À sa place.");
    }

    /** Two draw level, each with its own draft in turn. */
    @Test
    void theOneThatWasReplacedIsBehindThen() {
        OpenForm first = opened(ONE);
        save(first, "Un.");
        OpenForm second = opened(OTHER);
        save(second, "Deux.");

        assertRefused(Refusal.STALE, () -> save(first, "Trois."));
        save(second, "Quatre.");
        assertThat(draft()).isEqualTo("Quatre.");
    }

    /** The draft of what was sent in another window would be its ghost. */
    @Test
    void whatWasSentElsewhereIsNotFollowedByAnOldDraft() {
        OpenForm early = opened(ONE);
        OpenForm other = opened(OTHER);
        save(other, "Un.");
        submit(other, "Un.");

        assertRefused(Refusal.STALE, () -> save(early, "Vieux."));
        assertThat(kit.drafts.allOf(marie.member())).isEmpty();
        save(opened(ONE), "Nouveau.");
        assertThat(draft()).isEqualTo("Nouveau.");
    }

    @Test
    void aDraftThrownAwayElsewhereIsNotBroughtBackByItsOldForm() {
        kit.draft(marie, kit.koach, typed("text", "Un."));
        OpenForm early = opened(ONE);
        kit.throwDraftAway.throwAway(marie, kit.koach);

        assertRefused(Refusal.STALE, () -> save(early, "Deux."));
    }

    @Test
    void aSecondPressSendsNothingAndIsNotBehind() {
        OpenForm form = opened(ONE);
        submit(form, "Un.");
        submit(form, "Un.");

        assertThat(kit.latest(marie).number()).isEqualTo(1);
        kit.decide(kit.now(kit.send(marie, typed("text", "Un.")).inCase()), Outcome.PUBLISH);
        submit(form, "Un.");
        assertThat(kit.latest(marie).number()).isEqualTo(1);
    }

    @Test
    void aProgramPutsItsTextInThePlaceOfWhateverIsThere() {
        save(opened(ONE), "Un.");
        kit.draft(marie, kit.koach, typed("text", "Deux."));
        assertThat(draft()).isEqualTo("Deux.");
        kit.send(marie, typed("text", "Trois."));
        assertThat(kit.latest(marie).number()).isEqualTo(1);
    }
}
