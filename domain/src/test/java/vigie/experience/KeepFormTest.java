package vigie.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.experience.SampleExperience.typed;
import static vigie.refusal.Refusals.assertInvalid;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vigie.limit.LimitedAction;
import vigie.platform.SamplePlatform;
import vigie.refusal.Refusal;

class KeepFormTest {
    private static final String CLIENT = "192.0.2.7";

    private final ExperienceKit kit = new ExperienceKit();

    @Test
    void isFoundByItsKeyForHalfAnHour() {
        String key = kit.keepForm.keep(kit.koach.id(), typed(), CLIENT);

        assertThat(kit.keepForm.find(kit.koach.id(), "another")).isEmpty();
        assertThat(kit.keepForm.find(SamplePlatform.another().id(), key)).isEmpty();
        kit.time.pass(Duration.ofMinutes(30).minusSeconds(1));
        assertThat(kit.keepForm.find(kit.koach.id(), key)).hasValue(typed());
        kit.time.pass(Duration.ofSeconds(1));
        assertThat(kit.keepForm.find(kit.koach.id(), key)).isEmpty();
        kit.keptForms.forgetOver(kit.time.instant());
        assertThat(kit.keptForms.size()).isZero();
    }

    @Test
    void nobodyFillsTheDatabaseWithForms() {
        kit.limitSettings.set(LimitedAction.KEPT_FORM, "1/1h");
        assertInvalid("text", () -> kit.keepForm.keep(kit.koach.id(), typed("text", "x".repeat(10_001)), "192.0.2.8"));
        kit.keepForm.keep(kit.koach.id(), typed(), CLIENT);
        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> kit.keepForm.keep(kit.koach.id(), typed(), CLIENT));
    }
}
