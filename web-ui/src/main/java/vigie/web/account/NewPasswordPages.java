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
import vigie.account.ResetPassword;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.form.FormView;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.session.SessionCookies;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class NewPasswordPages {
    private final ResetPassword reset;
    private final BadLinks badLinks;
    private final SessionCookies cookies;
    private final PageContexts contexts;
    private final Templates templates;

    NewPasswordPages(
            ResetPassword reset,
            BadLinks badLinks,
            SessionCookies cookies,
            PageContexts contexts,
            Templates templates) {
        this.reset = reset;
        this.badLinks = badLinks;
        this.cookies = cookies;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/compte/nouveau-mot-de-passe", "/en/account/new-password"})
    HttpResponse<?> form(HttpRequest<?> request) {
        String token = request.getParameters().get("token", String.class, "");
        PageContext context = context(request, token);
        return reset.serves(token)
                ? HttpResponse.ok(page(new FormView(context, Form.showing(Map.of("token", token)), List.of())))
                : badLinks.page(context, BadLinkPage.Kind.PASSWORD);
    }

    @Post(uris = {"/compte/nouveau-mot-de-passe", "/en/account/new-password"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ExecuteOn("accounts")
    HttpResponse<?> set(@Body Form form, HttpRequest<?> request) {
        String token = form.text("token");
        PageContext context = context(request, token);
        return badLinks.unlessUsed(
                context,
                BadLinkPage.Kind.PASSWORD,
                () -> FormAnswers.answer(
                        context,
                        form,
                        Map.of(),
                        () -> {
                            reset.reset(token, form.password("password"));
                            // This browser's session ended with all the others.
                            cookies.take(request);
                            return FormAnswers.goTo(
                                    request, context.to().account().signIn(), Notice.NEW_PASSWORD);
                        },
                        this::page));
    }

    private JteModel page(FormView view) {
        return templates.accountNewPassword(
                new NewPasswordPage(view, reset.addressOf(view.value("token")).orElse(null)));
    }

    private PageContext context(HttpRequest<?> request, String token) {
        return contexts.of(request, routes -> routes.account().newPassword(token));
    }
}
