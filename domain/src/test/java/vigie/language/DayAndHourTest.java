package vigie.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayAndHourTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-26T06:05:59Z, 26 novembre 2026 à 7 h 05 (heure de Paris), 26 November 2026 at 07:05 (Paris time)",
        "2026-06-30T22:00:00Z, 1er juillet 2026 à 0 h 00 (heure de Paris), 1 July 2026 at 00:00 (Paris time)",
        "2026-12-11T22:59:59Z, 11 décembre 2026 à 23 h 59 (heure de Paris), 11 December 2026 at 23:59 (Paris time)"
    })
    void saysTheHourOfParisInSummerAndInWinter(Instant instant, String french, String english) {
        assertThat(DayAndHour.of(instant, Language.FR).replace('\u00a0', ' ')).isEqualTo(french);
        assertThat(DayAndHour.of(instant, Language.EN)).isEqualTo(english);
    }

    /** Who writes at half past midnight in Paris has a date: that of Paris. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-26T22:59:59Z, 2026-11-26",
        "2026-11-26T23:00:00Z, 2026-11-27",
        "2026-06-30T21:59:59Z, 2026-06-30",
        "2026-06-30T22:00:00Z, 2026-07-01"
    })
    void countsTheDaysOfParis(Instant instant, LocalDate day) {
        assertThat(DayAndHour.date(instant)).isEqualTo(day);
        assertThat(DayAndHour.start(day)).isBeforeOrEqualTo(instant);
        assertThat(DayAndHour.start(day.plusDays(1))).isAfter(instant);
    }

    /** A figure alone at the end of a line, its hour on the next, is no hour. */
    @ParameterizedTest
    @CsvSource("2026-11-26T06:05:00Z")
    void anHourIsNotBroken(Instant instant) {
        assertThat(DayAndHour.of(instant, Language.FR)).contains("7\u00a0h\u00a005");
    }
}
