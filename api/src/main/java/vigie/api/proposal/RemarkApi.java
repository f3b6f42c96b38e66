package vigie.api.proposal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vigie.api.body.JsonFields;
import vigie.api.scope.Contributing;
import vigie.moderation.CaseId;
import vigie.proposal.SendRemark;
import vigie.proposal.SentRemark;
import vigie.session.SignedIn;

/** Remarks on the questionnaire. */
@Controller("/api/v1/remarks")
@ExecuteOn("database")
@Secured("MEMBER")
@Contributing
class RemarkApi {
    private final SendRemark send;

    RemarkApi(SendRemark send) {
        this.send = send;
    }

    /** {@code criterion} is a number, or absent for the questionnaire as a whole. */
    @Post
    HttpResponse<FiledResponse> send(
            @Body @Nullable @Schema(implementation = ProposalBody.Remark.class) JsonNode body, SignedIn who) {
        JsonFields fields = new JsonFields(body);
        String text = fields.text("text");
        String criterion = String.join(" ", SentTexts.values(fields, "criterion"));
        CaseId mends = SentTexts.mends(fields);
        fields.end();
        return HttpResponse.created(
                FiledResponse.from(send.send(who.member(), new SentRemark(criterion, text), mends)));
    }
}
