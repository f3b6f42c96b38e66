package vigie.api.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Schema;
import vigie.api.body.JsonFields;
import vigie.api.error.RefusedRequest;
import vigie.api.parameter.Ids;
import vigie.api.scope.Contributing;
import vigie.moderation.DecisionId;
import vigie.report.SendAppeal;
import vigie.session.SignedIn;

/** Members appeal decisions on what they sent. */
@Controller("/api/v1/appeals")
@ExecuteOn("database")
@Secured("MEMBER")
@Contributing
class AppealApi {
    private final SendAppeal appeals;

    AppealApi(SendAppeal appeals) {
        this.appeals = appeals;
    }

    @Post
    @Status(HttpStatus.CREATED)
    Appealed appeal(
            @Body @Nullable @Schema(implementation = ReportBodies.AuthorsAppeal.class) JsonNode body, SignedIn who) {
        JsonFields fields = new JsonFields(body);
        String decision = fields.text("decision");
        String text = fields.text("text");
        fields.end();
        return Appealed.of(appeals.sendByMember(
                who.member(), Ids.read(decision).map(DecisionId::new).orElseThrow(RefusedRequest::notFound), text));
    }
}
