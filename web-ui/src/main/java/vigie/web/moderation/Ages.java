package vigie.web.moderation;

import java.time.Duration;
import java.time.Instant;
import vigie.web.layout.PageContext;

/** How long ago something was, in words. */
final class Ages {
    private static final int HOURS_A_DAY = 24;
    private static final int MINUTES_AN_HOUR = 60;

    private Ages() {}

    static String since(Instant then, Instant now, PageContext context) {
        Duration age = Duration.between(then, now);
        return age.toMinutes() < MINUTES_AN_HOUR
                ? context.text("age.now")
                : context.text("age.since", lasting(age, context));
    }

    /** In hours below two days, in days above. */
    static String lasting(Duration duration, PageContext context) {
        long hours = Math.max(1, Math.round(duration.toMinutes() / (double) MINUTES_AN_HOUR));
        return hours < 2 * HOURS_A_DAY
                ? context.text("age.hours", hours)
                : context.text("age.days", Math.round(hours / (double) HOURS_A_DAY));
    }
}
