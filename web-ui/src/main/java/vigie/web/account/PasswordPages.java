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
import java.util.Map;
import java.util.function.Supplier;
import vigie.account.ChangePassword;
import vigie.account.ExportAccount;
import vigie.refusal.Refusal;
import vigie.session.SignedIn;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.form.FormAnswers.Words;
import vigie.web.form.FormView;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MEMBER")
class PasswordPages {
    private static final Map<Refusal, Words> REFUSALS =
            Map.of(Refusal.BAD_CREDENTIALS, new Words("present", "form.password.wrong"));

    private final ExportAccount account;
    private final ChangePassword change;
    private final PageContexts contexts;
    private final Templates templates;

    PasswordPages(ExportAccount account, ChangePassword change, PageContexts contexts, Templates templates) {
        this.account = account;
        this.change = change;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/compte/mot-de-passe", "/en/account/password"})
    JteModel form(HttpRequest<?> request, SignedIn who) {
        return page(who, FormView.fresh(context(request)));
    }

    @Post(uris = {"/compte/mot-de-passe", "/en/account/password"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ExecuteOn("accounts")
    HttpResponse<?> change(@Body Form form, HttpRequest<?> request, SignedIn who) {
        PageContext context = context(request);
        Supplier<HttpResponse<?>> act = () -> {
            change.change(who, form.password("present"), form.password("password"));
            return FormAnswers.goTo(request, context.path(), Notice.PASSWORD);
        };
        return FormAnswers.answer(context, form, REFUSALS, act, view -> page(who, view));
    }

    private JteModel page(SignedIn who, FormView view) {
        return templates.accountPassword(
                new PasswordPage(view, account.member(who).email()));
    }

    private PageContext context(HttpRequest<?> request) {
        return contexts.of(request, routes -> routes.account().password());
    }
}
