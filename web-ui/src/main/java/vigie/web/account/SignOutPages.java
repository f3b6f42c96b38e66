package vigie.web.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vigie.session.EndSessions;
import vigie.web.form.FormAnswers;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.session.SessionCookies;

@Controller
@ExecuteOn("database")
@Secured(SecurityRule.IS_ANONYMOUS)
class SignOutPages {
    private final EndSessions ends;
    private final SessionCookies cookies;
    private final PageContexts contexts;

    SignOutPages(EndSessions ends, SessionCookies cookies, PageContexts contexts) {
        this.ends = ends;
        this.cookies = cookies;
        this.contexts = contexts;
    }

    /** Also for who is signed in no more: nothing is refused to somebody who wants to be out. */
    @Post(uris = {"/compte/deconnexion", "/en/account/sign-out"})
    @Consumes(MediaType.ALL)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        cookies.refreshToken(request).ifPresent(ends::signOut);
        cookies.take(request);
        PageContext context = contexts.of(request, routes -> routes.directory());
        return FormAnswers.goTo(request, context.path(), Notice.SIGNED_OUT);
    }
}
