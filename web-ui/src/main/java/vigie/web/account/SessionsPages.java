package vigie.web.account;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.time.InstantSource;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.EndSessions;
import vigie.session.SessionId;
import vigie.session.Sessions;
import vigie.session.SignedIn;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.session.SessionCookies;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MEMBER")
class SessionsPages {
    private final Sessions sessions;
    private final EndSessions ends;
    private final SessionCookies cookies;
    private final PageContexts contexts;
    private final Templates templates;
    private final InstantSource time;

    SessionsPages(
            Sessions sessions,
            EndSessions ends,
            SessionCookies cookies,
            PageContexts contexts,
            Templates templates,
            InstantSource time) {
        this.sessions = sessions;
        this.ends = ends;
        this.cookies = cookies;
        this.contexts = contexts;
        this.templates = templates;
        this.time = time;
    }

    @Get(uris = {"/compte/sessions", "/en/account/sessions"})
    JteModel list(HttpRequest<?> request, SignedIn who) {
        Instant now = time.instant();
        return templates.accountSessions(
                SessionsPage.of(context(request), sessions.of(who.member(), now), who.session(), now));
    }

    @Post(uris = {"/compte/sessions", "/en/account/sessions"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(@Body Form form, HttpRequest<?> request, SignedIn who) {
        PageContext context = context(request);
        if (form.ticked("others")) {
            ends.endOthers(who);
            return FormAnswers.goTo(Notice.SESSIONS.on(context.path(), context.language()));
        }
        SessionId session =
                form.id("session").map(SessionId::new).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        end(who, session);
        if (session.equals(who.session())) {
            cookies.take(request);
            return FormAnswers.goTo(Notice.SIGNED_OUT.on(context.to().directory(), context.language()));
        }
        return FormAnswers.goTo(Notice.SESSION.on(context.path(), context.language()));
    }

    // Over already, by a second click or from elsewhere: that is what was asked for.
    private void end(SignedIn who, SessionId session) {
        boolean lasts = sessions.of(who.member(), time.instant()).stream()
                .anyMatch(each -> each.id().equals(session));
        if (lasts) {
            ends.end(who, session);
        }
    }

    private PageContext context(HttpRequest<?> request) {
        return contexts.of(request, routes -> routes.account().sessions());
    }
}
