package vigie.api.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import vigie.moderation.CaseKind;
import vigie.report.HeldReports.HeldReport;
import vigie.report.Report;

/** A report of a member, in the file of what is held on them: what they wrote, not what they reported. */
@Serdeable
public record HeldReportResponse(
        @JsonProperty("case") String about,
        String receipt,
        Subject subject,
        String ground,
        String explanation,
        Instant sentAt) {
    @Serdeable
    record Subject(CaseKind kind, String id) {}

    public static HeldReportResponse from(HeldReport held) {
        Report report = held.report();
        return new HeldReportResponse(
                held.inCase().held().id().value().toString(),
                report.receipt(),
                new Subject(report.kind(), report.subject().toString()),
                report.ground(),
                report.explanation(),
                report.sentAt());
    }
}
