package vigie.api.moderation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.api.error.RefusedRequest;
import vigie.api.parameter.Ids;
import vigie.api.parameter.Paging;
import vigie.api.parameter.QueryParameters;
import vigie.moderation.Case;
import vigie.moderation.CaseFilter;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseQueue;
import vigie.moderation.Cases;
import vigie.moderation.FindNextCase;
import vigie.moderation.Grounds;
import vigie.session.SignedIn;

/** How much waits for moderators, and which case somebody may decide next. */
@Controller("/api/v1/moderation/cases")
@ExecuteOn("database")
@Secured("MODERATOR")
class WaitingApi {
    private static final String AFTER = "after";

    private final CaseQueue queue;
    private final Cases cases;
    private final FindNextCase next;
    private final Grounds grounds;

    WaitingApi(CaseQueue queue, Cases cases, FindNextCase next, Grounds grounds) {
        this.queue = queue;
        this.cases = cases;
        this.next = next;
        this.grounds = grounds;
    }

    /**
     * @param matching how many cases there are with this filter
     * @param waiting how many wait, by kind, whatever the filter
     */
    @Serdeable
    record CountResponse(long matching, Map<String, Long> waiting) {}

    /** @param id null when there is none that the asker may decide */
    @Serdeable
    record NextResponse(@Nullable String id) {}

    @Get("/count")
    CountResponse count(HttpRequest<?> request) {
        CaseFilter filter = AskedCases.filter(request, grounds, Set.of());
        Map<CaseKind, Long> found = queue.waitingByKind();
        Map<String, Long> waiting = new LinkedHashMap<>();
        for (CaseKind kind : CaseKind.values()) {
            waiting.put(kind.name(), found.getOrDefault(kind, 0L));
        }
        return new CountResponse(queue.matching(filter), waiting);
    }

    /** Of those with this filter: the oldest after a case, or else the oldest of all. */
    @Get("/next")
    NextResponse next(HttpRequest<?> request, SignedIn who) {
        CaseFilter filter = AskedCases.filter(request, grounds, Set.of(AFTER));
        String after = Paging.last(QueryParameters.of(request), AFTER);
        return new NextResponse(next.find(who.member(), filter, after == null ? null : known(after))
                .map(id -> id.value().toString())
                .orElse(null));
    }

    private Case known(String id) {
        return Ids.read(id)
                .flatMap(read -> cases.withId(new CaseId(read)))
                .orElseThrow(() -> RefusedRequest.bad(AFTER, "Ce dossier n'existe pas.", "There is no such case."));
    }
}
