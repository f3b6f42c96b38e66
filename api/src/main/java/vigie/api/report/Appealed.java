package vigie.api.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import vigie.moderation.Case;

/** @param caseId the appeal's case */
@Serdeable
record Appealed(@JsonProperty("case") String caseId) {
    static Appealed of(Case opened) {
        return new Appealed(opened.id().value().toString());
    }
}
