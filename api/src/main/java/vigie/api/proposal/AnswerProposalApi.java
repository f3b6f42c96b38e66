package vigie.api.proposal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigie.api.body.JsonFields;
import vigie.api.error.RefusedRequest;
import vigie.api.scope.Contributing;
import vigie.platform.Slug;
import vigie.proposal.ProposeAnswer;
import vigie.proposal.SentAnswer;
import vigie.proposal.SentAnswer.SentEvidence;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.session.SignedIn;

/** Answers that members propose. */
@Controller("/api/v1/platforms/{slug}/answers")
@ExecuteOn("database")
@Secured("MEMBER")
@Contributing
class AnswerProposalApi {
    private static final Pattern PLACE = Pattern.compile("evidence\\.([0-9]+)\\.(.+)");

    private final ProposeAnswer propose;

    AnswerProposalApi(ProposeAnswer propose) {
        this.propose = propose;
    }

    @Post
    HttpResponse<FiledResponse> propose(
            String slug,
            @Body @Nullable @Schema(implementation = ProposalBody.ProposedAnswer.class) JsonNode body,
            SignedIn who) {
        JsonFields fields = new JsonFields(body);
        SentAnswer sent = new SentAnswer(
                fields.text("ask"),
                SentTexts.values(fields, "value"),
                SentTexts.bilingual(fields, "note"),
                evidence(fields));
        fields.end();
        try {
            return HttpResponse.created(FiledResponse.from(propose.propose(who.member(), platform(slug), sent)));
        } catch (InvalidInputException invalid) {
            throw asInJson(invalid);
        }
    }

    /** Says that the published answer still holds. */
    @Post("/{ask}/recheck")
    HttpResponse<FiledResponse> recheck(String slug, String ask, SignedIn who) {
        return HttpResponse.created(FiledResponse.from(propose.recheck(who.member(), platform(slug), ask)));
    }

    private static Slug platform(String slug) {
        return Slug.of(slug).orElseThrow(RefusedRequest::notFound);
    }

    private static List<SentEvidence> evidence(JsonFields fields) {
        return fields.objects("evidence").stream().map(AnswerProposalApi::piece).toList();
    }

    private static SentEvidence piece(JsonFields fields) {
        SentEvidence sent = new SentEvidence(
                SentTexts.textOrEmpty(fields, "kind"),
                SentTexts.textOrEmpty(fields, "url"),
                SentTexts.textOrEmpty(fields, "seenOn"),
                SentTexts.textOrEmpty(fields, "pageDate"),
                SentTexts.textOrEmpty(fields, "quote"));
        fields.noteUnknown();
        return sent;
    }

    /** Places in lists are counted from 0 in JSON, and from 1 on pages. */
    private static InvalidInputException asInJson(InvalidInputException invalid) {
        return new InvalidInputException(invalid.problems().stream()
                .map(problem -> new InputProblem(asInJson(problem.field()), problem.message()))
                .toList());
    }

    private static String asInJson(String field) {
        Matcher place = PLACE.matcher(field);
        return place.matches() ? "evidence[" + (Integer.parseInt(place.group(1)) - 1) + "]." + place.group(2) : field;
    }
}
