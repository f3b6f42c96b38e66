package vigie.api.follow;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Schema;
import vigie.api.body.JsonFields;
import vigie.api.http.AnswersNothing;
import vigie.follow.ChooseRhythm;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Stops letters of what changed, for whoever has one: no sign-in, and nothing but the token of its link counts. */
@Controller("/api/v1/follows/stop")
@ExecuteOn("database")
@Secured(SecurityRule.IS_ANONYMOUS)
class StopApi {
    private final ChooseRhythm choose;

    StopApi(ChooseRhythm choose) {
        this.choose = choose;
    }

    @AnswersNothing
    @Post
    HttpResponse<?> stop(@Body @Nullable @Schema(implementation = StopLetters.class) JsonNode body) {
        JsonFields fields = new JsonFields(body);
        String token = fields.text("token");
        fields.end();
        if (!choose.stop(token)) {
            throw new RefusedException(Refusal.BAD_TOKEN);
        }
        return HttpResponse.noContent();
    }
}
