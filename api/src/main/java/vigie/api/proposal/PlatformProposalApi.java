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
import vigie.proposal.ProposePlatform;
import vigie.proposal.SentPlatform;
import vigie.session.SignedIn;

/** Platforms that members propose. */
@Controller("/api/v1/platforms")
@ExecuteOn("database")
@Secured("MEMBER")
@Contributing
class PlatformProposalApi {
    private final ProposePlatform propose;

    PlatformProposalApi(ProposePlatform propose) {
        this.propose = propose;
    }

    /** With {@code case} the text of that case of one's own is replaced. */
    @Post
    HttpResponse<FiledResponse> propose(
            @Body @Nullable @Schema(implementation = ProposalBody.ProposedPlatform.class) JsonNode body, SignedIn who) {
        JsonFields fields = new JsonFields(body);
        SentPlatform sent = new SentPlatform(
                fields.text("name"),
                fields.text("kind"),
                fields.text("website"),
                SentTexts.list(fields, "languages"),
                SentTexts.list(fields, "offers"),
                SentTexts.bilingual(fields, "summary"));
        CaseId mends = SentTexts.mends(fields);
        fields.end();
        return HttpResponse.created(FiledResponse.from(propose.propose(who.member(), sent, mends)));
    }
}
