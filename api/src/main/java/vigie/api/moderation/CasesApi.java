package vigie.api.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigie.api.body.JsonFields;
import vigie.api.error.Problem;
import vigie.api.error.Refusals;
import vigie.api.error.RefusedRequest;
import vigie.api.error.RefusedRequest.Wrong;
import vigie.api.parameter.Ids;
import vigie.api.parameter.Paging;
import vigie.api.parameter.QueryParameters;
import vigie.moderation.CaseFilter;
import vigie.moderation.CaseId;
import vigie.moderation.CasePlace;
import vigie.moderation.CaseQueue;
import vigie.moderation.Cases;
import vigie.moderation.DecideCase;
import vigie.moderation.Decision;
import vigie.moderation.Grounds;
import vigie.moderation.Outcome;
import vigie.moderation.ReadCase;
import vigie.moderation.TakeBackDecision;
import vigie.moderation.Verdict;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;

/** What waits for moderators, and their decisions. */
@Controller("/api/v1/moderation/cases")
@ExecuteOn("database")
@Secured("MODERATOR")
class CasesApi {
    private static final Set<String> PAGING = Set.of("limit", "cursor");
    private static final Map<String, Outcome> OUTCOMES = outcomes();

    private final CaseQueue queue;
    private final Cases cases;
    private final ReadCase read;
    private final DecideCase decide;
    private final TakeBackDecision takeBack;
    private final Grounds grounds;
    private final Refusals refusals;

    CasesApi(
            CaseQueue queue,
            Cases cases,
            ReadCase read,
            DecideCase decide,
            TakeBackDecision takeBack,
            Grounds grounds,
            Refusals refusals) {
        this.queue = queue;
        this.cases = cases;
        this.read = read;
        this.decide = decide;
        this.takeBack = takeBack;
        this.grounds = grounds;
        this.refusals = refusals;
    }

    private static Map<String, Outcome> outcomes() {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        Arrays.stream(Outcome.values()).forEach(outcome -> outcomes.put(outcome.name(), outcome));
        return outcomes;
    }

    @Get
    CaseListResponse list(HttpRequest<?> request) {
        List<Wrong> wrong = new ArrayList<>();
        CaseFilter filter = AskedCases.filter(request, grounds, PAGING, wrong);
        Map<String, List<String>> parameters = QueryParameters.of(request);
        int limit = Paging.limit(parameters, wrong);
        if (!wrong.isEmpty()) {
            throw RefusedRequest.bad(wrong);
        }
        return CaseListResponse.from(queue.find(filter, after(parameters), limit + 1), limit);
    }

    static @Nullable CasePlace after(Map<String, List<String>> parameters) {
        String cursor = Paging.last(parameters, "cursor");
        return cursor == null ? null : CasePlace.read(cursor).orElseThrow(Paging::unknownCursor);
    }

    @Get("/{id}")
    HttpResponse<CaseResponse> one(String id, HttpRequest<?> request, SignedIn who) {
        QueryParameters.allowOnly(request, Set.of());
        CaseResponse found = CaseResponse.from(read.read(who.member(), identifier(id)));
        return versioned(HttpResponse.ok(found), found);
    }

    @Post("/{id}/decisions")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DecisionResponse.class)))
    HttpResponse<?> decide(
            String id,
            @Body @Nullable @Schema(implementation = ModerationBody.TakenDecision.class) JsonNode body,
            HttpRequest<?> request,
            SignedIn who) {
        CaseId about = identifier(id);
        int seen = SeenVersion.of(request);
        JsonFields fields = new JsonFields(body);
        fields.text("outcome");
        Outcome outcome = fields.choice("outcome", OUTCOMES).orElse(Outcome.PUBLISH);
        Verdict verdict = new Verdict(outcome, fields.textOrNull("ground"), fields.textOrNull("reason"));
        fields.end();
        try {
            Decision decision = decide.decide(who.member(), about, seen, verdict);
            DecisionResponse taken =
                    DecisionResponse.from(decision, cases.withId(about).orElseThrow(RefusedRequest::notFound));
            return HttpResponse.created(taken);
        } catch (RefusedException refused) {
            if (refused.refusal() != Refusal.STALE) {
                throw refused;
            }
            return stale(request, refused, CaseResponse.from(read.read(who.member(), about)));
        }
    }

    /** Takes back what the asker decided as the first of two, and answers the case as it was before. */
    @Delete("/{id}/decisions/pending")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    HttpResponse<?> takeBack(String id, HttpRequest<?> request, SignedIn who) {
        CaseId about = identifier(id);
        int seen = SeenVersion.of(request);
        try {
            takeBack.takeBack(who.member(), about, seen);
        } catch (RefusedException refused) {
            if (refused.refusal() != Refusal.STALE) {
                throw refused;
            }
            return stale(request, refused, CaseResponse.from(read.read(who.member(), about)));
        }
        CaseResponse now = CaseResponse.from(read.read(who.member(), about));
        return versioned(HttpResponse.ok(now), now);
    }

    // Whoever comes too late is given what they did not know.
    private MutableHttpResponse<?> stale(HttpRequest<?> request, RefusedException refused, CaseResponse fresh) {
        MutableHttpResponse<?> response = refusals.answer(request, refused);
        MutableHttpResponse<?> told = response.getBody(Problem.class)
                .<MutableHttpResponse<?>>map(problem -> response.body(StaleCaseProblem.of(problem, fresh)))
                .orElse(response)
                .contentType(Problem.MEDIA_TYPE);
        return versioned(told, fresh);
    }

    // What its author takes away with their account must not last in a kept answer.
    private static <T> MutableHttpResponse<T> versioned(MutableHttpResponse<T> response, CaseResponse shown) {
        return response.header(HttpHeaders.ETAG, SeenVersion.tag(shown.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static CaseId identifier(String id) {
        return Ids.read(id).map(CaseId::new).orElseThrow(RefusedRequest::notFound);
    }
}
