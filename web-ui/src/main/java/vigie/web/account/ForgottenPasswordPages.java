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
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Map;
import vigie.account.RequestPasswordReset;
import vigie.limit.ClientAddress;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.form.FormView;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class ForgottenPasswordPages {
    private final RequestPasswordReset requests;
    private final PageContexts contexts;
    private final Templates templates;

    ForgottenPasswordPages(RequestPasswordReset requests, PageContexts contexts, Templates templates) {
        this.requests = requests;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/compte/mot-de-passe-oublie", "/en/account/forgotten-password"})
    JteModel form(HttpRequest<?> request) {
        return templates.accountForgotten(new FormView(context(request), MailedAddress.form(request), List.of()));
    }

    @Post(uris = {"/compte/mot-de-passe-oublie", "/en/account/forgotten-password"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> request(@Body Form form, HttpRequest<?> request, ClientAddress client) {
        PageContext context = context(request);
        return FormAnswers.answer(
                context,
                form,
                Map.of(),
                () -> {
                    requests.request(form.text("email"), client.value());
                    return MailedAddress.keep(
                            request, form.text("email"), context.to().account().passwordRequested());
                },
                templates::accountForgotten);
    }

    @Get(uris = {"/compte/mot-de-passe-oublie/courrier", "/en/account/forgotten-password/mail"})
    JteModel requested(HttpRequest<?> request) {
        PageContext context = contexts.of(request, routes -> routes.account().passwordRequested());
        return templates.accountMail(new MailPage(
                context, MailPage.Kind.PASSWORD, MailedAddress.of(request).orElse(null)));
    }

    private PageContext context(HttpRequest<?> request) {
        return contexts.of(request, routes -> routes.account().forgottenPassword());
    }
}
