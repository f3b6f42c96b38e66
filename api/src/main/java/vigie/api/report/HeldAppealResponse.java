package vigie.api.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import vigie.report.Appeal;
import vigie.report.HeldReports.HeldAppeal;

/** An appeal of a member, in the file of what is held on them. */
@Serdeable
public record HeldAppealResponse(@JsonProperty("case") String about, String decision, String text, Instant sentAt) {
    public static HeldAppealResponse from(HeldAppeal held) {
        Appeal appeal = held.appeal();
        return new HeldAppealResponse(
                held.inCase().held().id().value().toString(),
                appeal.decision().value().toString(),
                appeal.text(),
                appeal.sentAt());
    }
}
