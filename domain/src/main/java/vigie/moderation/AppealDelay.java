package vigie.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How long a decision can be appealed: six months to the day, that day included, days being those of UTC. */
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
        return day(now).minusMonths(MONTHS).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
