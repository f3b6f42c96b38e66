package vigie.limit;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** So many in a window of so long; the window begins with the first. */
public record Limit(int count, Duration window) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})/([1-9][0-9]{0,5})([smhd])");

    public Limit {
        if (count < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("A limit is at least one in some time.");
        }
    }

    /**
     * Reads {@code 10/1m}: a number, a slash, a number of seconds (s), minutes (m), hours (h) or days (d).
     *
     * @throws IllegalArgumentException for any other form
     */
    public static Limit of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no limit: 10/1m, 5/30m or 25/1h are.");
        }
        long number = Long.parseLong(form.group(2));
        Duration window = switch (form.group(3)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
        return new Limit(Integer.parseInt(form.group(1)), window);
    }
}
