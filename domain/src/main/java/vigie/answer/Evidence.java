package vigie.answer;

import io.micronaut.data.annotation.Embeddable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigie.platform.WebAddress;

/**
 * What an answer rests on; Vigie never fetches its address by itself.
 *
 * @param url an http(s) address, as {@link WebAddress#canonical}
 * @param seenOn the day on which somebody read it
 * @param pageDate the page's own date: a year, a month or a day, such as {@code 2024-06}
 * @param storedCopy true when a stored copy of the page was read, and nobody has checked the page itself since
 * @param quote a short passage, word for word
 */
@Embeddable
public record Evidence(
        EvidenceKind kind,
        String url,
        LocalDate seenOn,
        @Nullable String pageDate,
        boolean storedCopy,
        @Nullable String quote) {
    /** Characters. */
    public static final int LONGEST_QUOTE = 300;

    /** The first coaching platforms are younger: whoever names an earlier day mistyped it. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final Pattern YEAR_OR_MONTH = Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2]))?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    public Evidence {
        url = WebAddress.canonical(url)
                .orElseThrow(() -> new IllegalArgumentException("Evidence stands at an http(s) address."));
        if (pageDate != null && !isPageDate(pageDate)) {
            throw new IllegalArgumentException("A page's date is a year, a month or a day.");
        }
    }

    /** Whether somebody can have read a page on this day. */
    public static boolean canBeSeenOn(LocalDate day, LocalDate today) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(today);
    }

    /** Whether a page can bear this date, which {@link #isPageDate} takes: not before there were any, and not to come. */
    public static boolean canBeDated(String pageDate, LocalDate today) {
        String until = today.toString().substring(0, pageDate.length());
        return pageDate.compareTo(FIRST_DAY.toString().substring(0, pageDate.length())) >= 0
                && pageDate.compareTo(until) <= 0;
    }

    public static boolean isPageDate(String text) {
        return YEAR_OR_MONTH.matcher(text).matches() || (DAY.matcher(text).matches() && isInTheCalendar(text));
    }

    private static boolean isInTheCalendar(String day) {
        try {
            LocalDate.parse(day);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
