package vigie.api.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import vigie.moderation.Case;
import vigie.moderation.CaseStatus;

/**
 * What was sent, and waits.
 *
 * @param status SUBMITTED as long as no moderator decided
 * @param version of the case
 */
@Serdeable
record FiledResponse(@JsonProperty("case") String caseId, String status, int revision, int version) {
    static FiledResponse from(Case filed) {
        return new FiledResponse(
                filed.id().value().toString(),
                filed.status() == CaseStatus.OPEN ? "SUBMITTED" : filed.status().name(),
                filed.revision(),
                filed.version());
    }
}
