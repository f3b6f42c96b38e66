package vigie.api.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.InstantSource;
import java.util.Set;
import vigie.api.error.RefusedRequest;
import vigie.api.http.AnswersNothing;
import vigie.api.parameter.Ids;
import vigie.api.parameter.QueryParameters;
import vigie.session.EndSessions;
import vigie.session.SessionId;
import vigie.session.Sessions;
import vigie.session.SignedIn;

/** A member's own sessions. */
@Controller("/api/v1/me/sessions")
@ExecuteOn("database")
@Secured("MEMBER")
class SessionApi {
    private final Sessions sessions;
    private final EndSessions ends;
    private final InstantSource time;

    SessionApi(Sessions sessions, EndSessions ends, InstantSource time) {
        this.sessions = sessions;
        this.ends = ends;
        this.time = time;
    }

    @Get
    SessionListResponse list(HttpRequest<?> request, SignedIn who) {
        QueryParameters.allowOnly(request, Set.of());
        return SessionListResponse.from(sessions.of(who.member(), time.instant()), who.session());
    }

    @AnswersNothing
    @Delete("/{id}")
    HttpResponse<?> end(String id, SignedIn who) {
        ends.end(who, Ids.read(id).map(SessionId::new).orElseThrow(RefusedRequest::notFound));
        return HttpResponse.noContent();
    }

    /** All but the one that asks. */
    @AnswersNothing
    @Delete
    HttpResponse<?> endOthers(SignedIn who) {
        ends.endOthers(who);
        return HttpResponse.noContent();
    }
}
