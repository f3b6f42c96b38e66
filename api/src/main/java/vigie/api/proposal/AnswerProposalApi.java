package vigie.api.proposal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.api.body.JsonFields;
import vigie.api.error.RefusedRequest;
import vigie.platform.Slug;
import vigie.proposal.ProposeAnswer;
import vigie.proposal.SentAnswer;
import vigie.proposal.SentAnswer.SentEvidence;
import vigie.session.SignedIn;

/** Answers that members propose. */
@Controller("/api/v1/platforms/{slug}/answers")
@ExecuteOn("database")
@Secured("MEMBER")
class AnswerProposalApi {
    private final ProposeAnswer propose;

    AnswerProposalApi(ProposeAnswer propose) {
        this.propose = propose;
    }

    @Post
    HttpResponse<FiledResponse> propose(String slug, @Body @Nullable JsonNode body, SignedIn who) {
        JsonFields fields = new JsonFields(body);
        SentAnswer sent = new SentAnswer(
                fields.text("ask"),
                SentTexts.values(fields, "value"),
                SentTexts.bilingual(fields, "note"),
                evidence(fields));
        fields.end();
        return HttpResponse.created(FiledResponse.from(propose.propose(who.member(), platform(slug), sent)));
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
        List<SentEvidence> evidence = new ArrayList<>();
        JsonNode list = fields.node("evidence");
        if (list == null) {
            return evidence;
        }
        if (!list.isArray()) {
            fields.note("evidence", "Une liste de sources est attendue.", "A list of sources is expected.");
            return evidence;
        }
        int place = 1;
        for (JsonNode each : list.values()) {
            evidence.add(piece(each, "evidence." + place++ + ".", fields));
        }
        return evidence;
    }

    private static SentEvidence piece(JsonNode each, String place, JsonFields all) {
        if (!each.isObject()) {
            all.note(place.substring(0, place.length() - 1), "Un objet est attendu.", "An object is expected.");
            return new SentEvidence("", "", "", "", false, "");
        }
        JsonFields fields = new JsonFields(each);
        SentEvidence sent = new SentEvidence(
                SentTexts.textOrEmpty(fields, "kind"),
                SentTexts.textOrEmpty(fields, "url"),
                SentTexts.textOrEmpty(fields, "seenOn"),
                SentTexts.textOrEmpty(fields, "pageDate"),
                storedCopy(fields),
                SentTexts.textOrEmpty(fields, "quote"));
        fields.passOn(place, all);
        return sent;
    }

    private static boolean storedCopy(JsonFields fields) {
        JsonNode node = fields.node("storedCopy");
        if (node != null && !node.isBoolean()) {
            fields.note("storedCopy", "Vrai ou faux est attendu.", "True or false is expected.");
        }
        return node != null && node.isBoolean() && node.getBooleanValue();
    }
}
