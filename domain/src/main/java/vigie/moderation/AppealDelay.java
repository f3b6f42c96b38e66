package vigie.moderation;

import java.time.Instant;
import java.time.LocalDate;
import vigie.language.DayAndHour;

/** How long a decision can be appealed: six months to the day, that day included, days being those of Paris. */
public final class AppealDelay {
    public static final int MONTHS = 6;

    private AppealDelay() {}

    public static LocalDate lastDay(Decision decision) {
        return day(decision.decidedAt()).plusMonths(MONTHS);
    }

    public static boolean isOver(Decision decision, Instant now) {
        return day(now).isAfter(lastDay(decision));
    }

    /** Whatever was decided before this instant can be appealed no more. */
    public static Instant overBefore(Instant now) {
        return DayAndHour.start(day(now).minusMonths(MONTHS));
    }

    private static LocalDate day(Instant instant) {
        return DayAndHour.date(instant);
    }
}
