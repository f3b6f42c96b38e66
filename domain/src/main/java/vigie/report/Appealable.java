package vigie.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigie.moderation.Case;
import vigie.moderation.Decision;

/**
 * A decision, for whom it concerns.
 *
 * @param platform name of the platform that it is about; null when there is none
 * @param lastDay on which it can be appealed
 * @param appeal that was sent; null when none was
 * @param open whether it can be appealed now
 */
public record Appealable(
        Decision decision,
        Case decided,
        @Nullable String platform,
        LocalDate lastDay,
        @Nullable Sent appeal,
        boolean open) {

    /** @param present the appeal's own case, as it stands */
    public record Sent(Appeal appeal, Case present) {}
}
