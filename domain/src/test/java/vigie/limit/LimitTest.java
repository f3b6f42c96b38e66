package vigie.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {
    @ParameterizedTest
    @CsvSource({
        "10/1m, 10, PT1M",
        "5/30m, 5, PT30M",
        "25/1h, 25, PT1H",
        "1/1s, 1, PT1S",
        "3/2d, 3, PT48H",
        "' 10/1m ', 10, PT1M",
        "999999999/999999d, 999999999, PT23999976H"
    })
    void isSoManyInSoLong(String text, int count, Duration window) {
        assertThat(Limit.of(text)).isEqualTo(new Limit(count, window));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10/m",
                "/1m",
                "10/1",
                "0/1m",
                "10/0m",
                "-1/1m",
                "10/-1m",
                "010/1m",
                "10/01m",
                "10/1M",
                "10/1w",
                "10/1m30s",
                "10 / 1m",
                "10/1m\n5/1m",
                "1.5/1m",
                "1000000000/1m",
                "10/1000000m",
                "١٠/1m",
                "10:1m",
                "PT1M"
            })
    void nothingElseIsOne(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limit.of(text))
                .withMessageContaining("\"" + text + "\"")
                .withMessageContaining("10/1m");
    }

    @Test
    void isAtLeastOneInSomeTime() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(0, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(1, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(1, Duration.ofSeconds(-1)));
    }
}
