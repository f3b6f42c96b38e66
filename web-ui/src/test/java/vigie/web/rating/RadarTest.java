package vigie.web.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RadarTest {
    private static Radar of(@Nullable String... means) {
        return new Radar(Arrays.stream(means)
                .map(mean -> mean == null ? null : new BigDecimal(mean))
                .toList());
    }

    @Test
    void goesAroundFromTheTop() {
        Radar radar = of("5.0", "1.0", "2.5", "3.0");
        assertThat(radar.points())
                .containsExactly(
                        new Radar.Point(0, -100),
                        new Radar.Point(20, 0),
                        new Radar.Point(0, 50),
                        new Radar.Point(-60, 0));
        assertThat(radar.outline()).isEqualTo("0,-100 20,0 0,50 -60,0");
        assertThat(radar.ring(5)).isEqualTo("0,-100 100,0 0,100 -100,0");
    }

    @Test
    void hasNoOutlineWhileAThemeHasNoMean() {
        Radar radar = of("5.0", null, "2.5", "3.0");
        assertThat(radar.any()).isTrue();
        assertThat(radar.outline()).isEmpty();
        assertThat(radar.points())
                .containsExactly(new Radar.Point(0, -100), new Radar.Point(0, 50), new Radar.Point(-60, 0));
    }

    @Test
    void isNothingWithoutMeans() {
        assertThat(of(null, null, null, null).any()).isFalse();
    }
}
