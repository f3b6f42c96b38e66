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
import java.util.List;
import java.util.Map;
import vigie.account.NameFirstAdministrator;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.form.FormView;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

/** The one-time link on the console leads here. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class FirstAdministratorPages {
    private final NameFirstAdministrator naming;
    private final BadLinks badLinks;
    private final PageContexts contexts;
    private final Templates templates;

    FirstAdministratorPages(
            NameFirstAdministrator naming, BadLinks badLinks, PageContexts contexts, Templates templates) {
        this.naming = naming;
        this.badLinks = badLinks;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/compte/premier-administrateur", "/en/account/first-administrator"})
    HttpResponse<?> form(HttpRequest<?> request) {
        String token = request.getParameters().get("token", String.class, "");
        PageContext context = context(request, token);
        return naming.serves(token)
                ? HttpResponse.ok(templates.accountFirstAdministrator(
                        new FormView(context, Form.showing(Map.of("token", token)), List.of())))
                : badLinks.page(context, BadLinkPage.Kind.FIRST_ADMINISTRATOR);
    }

    @Post(uris = {"/compte/premier-administrateur", "/en/account/first-administrator"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ExecuteOn("accounts")
    HttpResponse<?> name(@Body Form form, HttpRequest<?> request) {
        String token = form.text("token");
        PageContext context = context(request, token);
        return badLinks.unlessUsed(
                context,
                BadLinkPage.Kind.FIRST_ADMINISTRATOR,
                () -> FormAnswers.answer(
                        context,
                        form,
                        Map.of(),
                        () -> named(request, token, form, context),
                        templates::accountFirstAdministrator));
    }

    private HttpResponse<?> named(HttpRequest<?> request, String token, Form form, PageContext context) {
        requireTwice(form);
        naming.accept(
                token, form.text("email"), form.text("displayName"), context.language(), form.password("password"));
        return FormAnswers.goTo(request, context.to().account().signIn(), Notice.FIRST_ADMINISTRATOR);
    }

    // Nobody confirms this address by a letter: a slip of the finger would lock the directory.
    private static void requireTwice(Form form) {
        if (!form.text("again").strip().equalsIgnoreCase(form.text("email").strip())) {
            throw new InvalidInputException(List.of(new InputProblem(
                    "again",
                    "Les deux adresses ne sont pas les mêmes. Vérifiez-les.",
                    "The two addresses are not the same. Please check them.")));
        }
    }

    private PageContext context(HttpRequest<?> request, String token) {
        return contexts.of(request, routes -> routes.account().firstAdministrator(token));
    }
}
