package vigie.api.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import vigie.api.body.JsonFields;
import vigie.api.error.RefusedRequest;
import vigie.api.parameter.Ids;
import vigie.api.parameter.QueryParameters;
import vigie.api.scope.Contributing;
import vigie.moderation.DecisionId;
import vigie.report.FindAppealable;
import vigie.report.SendAppeal;
import vigie.session.SignedIn;

/** Members appeal decisions on what they sent. */
@Controller("/api/v1/appeals")
@ExecuteOn("database")
@Secured("MEMBER")
@Contributing
class AppealApi {
    private final SendAppeal appeals;
    private final FindAppealable appealable;

    AppealApi(SendAppeal appeals, FindAppealable appealable) {
        this.appeals = appeals;
        this.appealable = appealable;
    }

    /** A decision on what the asker sent, and whether they can appeal it. */
    @Get("/{decision}")
    AppealableResponse decision(HttpRequest<?> request, String decision, SignedIn who) {
        QueryParameters.allowOnly(request, Set.of());
        return Ids.read(decision)
                .flatMap(id -> appealable.ofMember(who.member(), new DecisionId(id)))
                .map(AppealableResponse::from)
                .orElseThrow(RefusedRequest::notFound);
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
