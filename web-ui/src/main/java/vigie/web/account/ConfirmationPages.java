package vigie.web.account;

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
import vigie.account.ConfirmAddress;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.layout.AccountRoutes;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class ConfirmationPages {
    private final ConfirmAddress confirm;
    private final BadLinks badLinks;
    private final PageContexts contexts;
    private final Templates templates;

    ConfirmationPages(ConfirmAddress confirm, BadLinks badLinks, PageContexts contexts, Templates templates) {
        this.confirm = confirm;
        this.badLinks = badLinks;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/compte/confirmation", "/en/account/confirmation"})
    HttpResponse<?> ask(HttpRequest<?> request) {
        String token = request.getParameters().get("token", String.class, "");
        PageContext context = context(request, token);
        return confirm.willDo(token)
                .<HttpResponse<?>>map(will ->
                        HttpResponse.ok(templates.accountConfirmation(new ConfirmationPage(context, token, will))))
                .orElseGet(() -> doneOrBad(request, token, context));
    }

    @Post(uris = {"/compte/confirmation", "/en/account/confirmation"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(@Body Form form, HttpRequest<?> request) {
        PageContext context = context(request, "");
        String token = form.text("token");
        try {
            return after(request, confirm.confirm(token), context);
        } catch (RefusedException refused) {
            if (refused.refusal() != Refusal.BAD_TOKEN) {
                throw refused;
            }
            return doneOrBad(request, token, context);
        }
    }

    // A second tap, or a page loaded again, is answered as the first one was.
    private HttpResponse<?> doneOrBad(HttpRequest<?> request, String token, PageContext context) {
        return confirm.hasDone(token)
                .<HttpResponse<?>>map(done -> after(request, done, context))
                .orElseGet(() -> badLinks.page(context, BadLinkPage.Kind.CONFIRMATION));
    }

    private static HttpResponse<?> after(
            HttpRequest<?> request, ConfirmAddress.Confirmed confirmed, PageContext context) {
        AccountRoutes to = context.to().account();
        return switch (confirmed) {
            case ACCOUNT_OPENED -> FormAnswers.goTo(request, to.signIn(), Notice.ACCOUNT_OPENED);
            case ADDRESS_CHANGED ->
                FormAnswers.goTo(
                        request, context.signedIn() == null ? to.signIn() : to.overview(), Notice.EMAIL_CONFIRMED);
        };
    }

    private PageContext context(HttpRequest<?> request, String token) {
        return contexts.of(request, routes -> routes.account().confirmation(token));
    }
}
