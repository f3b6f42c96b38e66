package vigie.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;

/**
 * What somebody found wrong with something public. Never changed, but for the reporter, who is forgotten in time.
 *
 * @param receipt a short number that its reporter can quote
 * @param kind of what it reports
 * @param subject what it reports, whatever became of it since
 * @param reported the case of what was public then
 * @param seen what readers saw of it then
 * @param reporter null for a member, whom the case knows; null once forgotten
 */
public record Report(
        ReportId id,
        String receipt,
        CaseKind kind,
        UUID subject,
        CaseId reported,
        String ground,
        String explanation,
        String seen,
        @Nullable Reporter reporter,
        Instant sentAt) {}
