package vigie.web.follow;

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
import io.micronaut.security.rules.SecurityRule;
import vigie.follow.ChooseRhythm;
import vigie.web.follow.StopPage.Step;
import vigie.web.form.Form;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

/**
 * Stops letters of what changed, for whoever has one: no sign-in, and nothing but the token counts. Opening the link stops
 * nothing, for programs open links that nobody has tapped; what mail programs post by themselves (RFC 8058) does.
 */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class StopPages {
    private final ChooseRhythm choose;
    private final PageContexts contexts;
    private final Templates templates;

    StopPages(ChooseRhythm choose, PageContexts contexts, Templates templates) {
        this.choose = choose;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/compte/suivis/arret", "/en/account/follows/stop"})
    HttpResponse<?> ask(HttpRequest<?> request) {
        String token = token(request);
        return page(request, token, choose.canStop(token) ? Step.ASKED : Step.UNKNOWN);
    }

    @Post(uris = {"/compte/suivis/arret", "/en/account/follows/stop"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> stop(@Body Form form, HttpRequest<?> request) {
        String token = token(request);
        return stop(request, token.isEmpty() ? form.text("token") : token);
    }

    /** As some mail programs write it. */
    @Post(uris = {"/compte/suivis/arret", "/en/account/follows/stop"})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> stopByProgram(HttpRequest<?> request) {
        return stop(request, token(request));
    }

    private HttpResponse<?> stop(HttpRequest<?> request, String token) {
        return page(request, token, choose.stop(token) ? Step.STOPPED : Step.UNKNOWN);
    }

    private static String token(HttpRequest<?> request) {
        return request.getParameters().get("token", String.class, "");
    }

    private HttpResponse<?> page(HttpRequest<?> request, String token, Step step) {
        PageContext context = contexts.of(request, routes -> routes.follow().stop(token));
        return (step == Step.UNKNOWN ? HttpResponse.badRequest() : HttpResponse.ok())
                .body(templates.followStop(new StopPage(context, step, token)));
    }
}
