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
import java.util.Optional;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.EndSessions;
import vigie.session.Session;
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
            return FormAnswers.goTo(request, context.path(), Notice.SESSIONS);
        }
        SessionId session =
                form.id("session").map(SessionId::new).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        Optional<Session> ended = end(who, session);
        if (session.equals(who.session())) {
            cookies.take(request);
            return FormAnswers.goTo(request, context.to().directory(), Notice.SIGNED_OUT);
        }
        return FormAnswers.goTo(request, context.path(), Notice.SESSION.about(device(context, ended)));
    }

    // Over already, by a second click or from elsewhere: that is what was asked for.
    private Optional<Session> end(SignedIn who, SessionId session) {
        Optional<Session> lasting = sessions.of(who.member(), time.instant()).stream()
                .filter(each -> each.id().equals(session))
                .findFirst();
        lasting.ifPresent(each -> ends.end(who, each.id()));
        return lasting;
    }

    private static String device(PageContext context, Optional<Session> ended) {
        return ended.flatMap(session -> DeviceWords.of(session.device()))
                .orElseGet(() -> context.text("device.unknown"));
    }

    private PageContext context(HttpRequest<?> request) {
        return contexts.of(request, routes -> routes.account().sessions());
    }
}
