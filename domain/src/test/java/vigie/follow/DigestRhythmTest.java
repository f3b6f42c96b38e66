package vigie.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestRhythmTest {
    @Test
    void neverIsNever() {
        assertThat(DigestRhythm.NEVER.after(Instant.parse("2026-11-26T23:00:00Z")))
                .isNull();
    }

    /** Paris is an hour ahead in winter, two in summer; the clocks change on 29 March and 25 October 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-26T05:59:59.999999Z, 2026-11-26T06:00:00Z",
        "2026-11-26T06:00:00Z, 2026-11-27T06:00:00Z",
        "2026-11-26T06:00:00.000001Z, 2026-11-27T06:00:00Z",
        "2026-11-26T23:30:00Z, 2026-11-27T06:00:00Z",
        "2026-07-01T04:59:59Z, 2026-07-01T05:00:00Z",
        "2026-07-01T05:00:00Z, 2026-07-02T05:00:00Z",
        "2026-03-28T06:00:00Z, 2026-03-29T05:00:00Z",
        "2026-03-29T05:00:00Z, 2026-03-30T05:00:00Z",
        "2026-10-24T05:00:00Z, 2026-10-25T06:00:00Z",
        "2026-10-25T05:00:00Z, 2026-10-25T06:00:00Z",
        "2026-12-31T07:00:00Z, 2027-01-01T06:00:00Z"
    })
    void dailyIsTheNextSevenInTheMorning(Instant now, Instant due) {
        assertThat(DigestRhythm.DAILY.after(now)).isEqualTo(due);
    }

    /** 23 and 30 November 2026 are Mondays. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T05:59:59Z, 2026-11-23T06:00:00Z",
        "2026-11-23T06:00:00Z, 2026-11-30T06:00:00Z",
        "2026-11-26T12:00:00Z, 2026-11-30T06:00:00Z",
        "2026-11-29T22:59:59Z, 2026-11-30T06:00:00Z",
        "2026-11-29T23:30:00Z, 2026-11-30T06:00:00Z",
        "2026-11-30T05:59:59Z, 2026-11-30T06:00:00Z",
        "2026-03-23T06:00:00Z, 2026-03-30T05:00:00Z",
        "2026-10-19T05:00:00Z, 2026-10-26T06:00:00Z"
    })
    void weeklyIsMondayAtSeven(Instant now, Instant due) {
        assertThat(DigestRhythm.WEEKLY.after(now)).isEqualTo(due);
    }
}
