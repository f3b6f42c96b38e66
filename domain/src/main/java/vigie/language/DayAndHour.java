package vigie.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When something was, as people say it. Days and hours are those of Paris, where most readers are; hours say so. */
public final class DayAndHour {
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final char NO_BREAK = '\u00a0';

    private DayAndHour() {}

    /** A day in full: 1er juin 2024, 1 June 2024. */
    public static String day(LocalDate day, Language language) {
        String date =
                DateTimeFormatter.ofPattern("d MMMM uuuu", locale(language)).format(day);
        return language == Language.FR && day.getDayOfMonth() == 1 ? "1er" + date.substring(1) : date;
    }

    /** The day that readers are in at this instant. */
    public static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, PARIS);
    }

    /** When this day begins for readers. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(PARIS).toInstant();
    }

    /** The month that readers are in at this instant. */
    public static YearMonth month(Instant instant) {
        return YearMonth.from(instant.atZone(PARIS));
    }

    /** 1er juin 2024 à 9 h 05 (heure de Paris), 1 June 2024 at 09:05 (Paris time). */
    public static String of(Instant instant, Language language) {
        ZonedDateTime there = instant.atZone(PARIS);
        String day = day(there.toLocalDate(), language);
        return switch (language) {
            case FR -> day + " à " + there.getHour() + NO_BREAK + "h" + NO_BREAK + minutes(there) + " (heure de Paris)";
            case EN ->
                day + " at "
                        + DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).format(there) + " (Paris time)";
        };
    }

    private static String minutes(ZonedDateTime there) {
        return DateTimeFormatter.ofPattern("mm", Locale.FRENCH).format(there);
    }

    private static Locale locale(Language language) {
        return switch (language) {
            case FR -> Locale.FRENCH;
            case EN -> Locale.ENGLISH;
        };
    }
}
