package vigie.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StanceTest {
    @Test
    void readersAreWarnedFromAlertDownToFavourable() {
        List<Stance> order =
                List.of(Stance.ALERT, Stance.UNFAVOURABLE, Stance.MIXED, Stance.NEUTRAL, Stance.FAVOURABLE);

        for (int graver = 0; graver < order.size() - 1; graver++) {
            assertThat(Stance.gravest(List.of(order.get(graver + 1), order.get(graver))))
                    .hasValue(order.get(graver));
        }
    }

    @Test
    void oneAlertWeighsMoreThanManyFavourableStances() {
        assertThat(Stance.gravest(List.of(Stance.FAVOURABLE, Stance.FAVOURABLE, Stance.ALERT, Stance.FAVOURABLE)))
                .hasValue(Stance.ALERT);
    }

    @Test
    void nothingIsGravestAmongNothing() {
        assertThat(Stance.gravest(List.of())).isEmpty();
    }
}
