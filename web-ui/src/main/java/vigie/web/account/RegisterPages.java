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
import vigie.account.RegisterMember;
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
class RegisterPages {
    private final RegisterMember register;
    private final PageContexts contexts;
    private final Templates templates;

    RegisterPages(RegisterMember register, PageContexts contexts, Templates templates) {
        this.register = register;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/compte/inscription", "/en/account/register"})
    HttpResponse<?> form(HttpRequest<?> request) {
        PageContext context = context(request);
        if (context.signedIn() != null) {
            return FormAnswers.goTo(context.to().account().overview());
        }
        return HttpResponse.ok(
                templates.accountRegister(new FormView(context, MailedAddress.form(request), List.of())));
    }

    @Post(uris = {"/compte/inscription", "/en/account/register"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ExecuteOn("accounts")
    HttpResponse<?> register(@Body Form form, HttpRequest<?> request, ClientAddress client) {
        PageContext context = context(request);
        return FormAnswers.answer(
                context,
                form,
                Map.of(),
                () -> {
                    register.register(new RegisterMember.Wish(
                            form.text("email"),
                            form.password("password"),
                            form.text("displayName"),
                            context.language(),
                            client.value()));
                    return MailedAddress.keep(
                            request, form.text("email"), context.to().account().registered());
                },
                templates::accountRegister);
    }

    @Get(uris = {"/compte/inscription/courrier", "/en/account/register/mail"})
    JteModel registered(HttpRequest<?> request) {
        PageContext context = contexts.of(request, routes -> routes.account().registered());
        return templates.accountMail(new MailPage(
                context, MailPage.Kind.REGISTRATION, MailedAddress.of(request).orElse(null)));
    }

    private PageContext context(HttpRequest<?> request) {
        return contexts.of(request, routes -> routes.account().register());
    }
}
