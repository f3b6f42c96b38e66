package vigie.follow;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import vigie.language.DayAndHour;

/** How often a member is told what changed. Hours are those of Paris, where most readers are. */
public enum DigestRhythm {
    NEVER,
    DAILY,
    /** On Monday. */
    WEEKLY;

    /** Of whoever has chosen none. */
    public static final DigestRhythm USUAL = WEEKLY;

    private static final LocalTime HOUR = LocalTime.of(7, 0);

    /**
     * When the next letter is due: always after this instant, however long nobody looked, so that one letter tells all that
     * happened meanwhile.
     *
     * @return null when none ever is
     */
    public @Nullable Instant after(Instant instant) {
        return switch (this) {
            case NEVER -> null;
            case DAILY -> daily(instant).toInstant();
            case WEEKLY ->
                daily(instant)
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                        .toInstant();
        };
    }

    private static ZonedDateTime daily(Instant instant) {
        ZonedDateTime today = instant.atZone(DayAndHour.PARIS).with(HOUR);
        return today.toInstant().isAfter(instant) ? today : today.plusDays(1);
    }
}
