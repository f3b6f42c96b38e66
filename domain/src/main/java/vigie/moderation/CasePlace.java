package vigie.moderation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a list of cases by age: after it, or before it, the list goes on, whatever became of that case. */
public record CasePlace(Instant submittedAt, CaseId id) {
    private static final Pattern FORM =
            Pattern.compile("([0-9]{1,17})\\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    /** As it stands in addresses. */
    public String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, submittedAt) + "." + id.value();
    }

    /** Empty for what is no place. */
    public static Optional<CasePlace> read(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new CasePlace(
                        Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                        new CaseId(UUID.fromString(parts.group(2)))))
                : Optional.empty();
    }
}
