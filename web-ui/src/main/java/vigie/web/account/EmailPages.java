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
import vigie.account.ChangeEmail;
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
class EmailPages {
    private static final Map<Refusal, Words> REFUSALS = Map.of(
            Refusal.BAD_CREDENTIALS, new Words("password", "form.password.wrong"),
            Refusal.NOT_FOUND, new Words("", "email.nothing-waits"));

    private final ExportAccount account;
    private final ChangeEmail change;
    private final PageContexts contexts;
    private final Templates templates;

    EmailPages(ExportAccount account, ChangeEmail change, PageContexts contexts, Templates templates) {
        this.account = account;
        this.change = change;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/compte/adresse", "/en/account/email"})
    JteModel form(HttpRequest<?> request, SignedIn who) {
        return page(FormView.fresh(context(request)), who);
    }

    @Post(uris = {"/compte/adresse", "/en/account/email"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ExecuteOn("accounts")
    HttpResponse<?> change(@Body Form form, HttpRequest<?> request, SignedIn who) {
        PageContext context = context(request);
        return FormAnswers.answer(
                context,
                form,
                REFUSALS,
                () -> {
                    if (form.text("act").equals("withdraw")) {
                        change.withdraw(who);
                        return FormAnswers.goTo(request, context.path(), Notice.EMAIL_WITHDRAWN);
                    }
                    if (form.text("act").equals("again")) {
                        change.sendAgain(who);
                        return FormAnswers.goTo(request, context.path(), Notice.EMAIL_ASKED);
                    }
                    change.request(who, form.text("email"), form.password("password"));
                    return FormAnswers.goTo(request, context.path(), Notice.EMAIL_ASKED);
                },
                view -> page(view, who));
    }

    private JteModel page(FormView view, SignedIn who) {
        return templates.accountEmail(new EmailPage(view, account.member(who).email(), change.waiting(who)));
    }

    private PageContext context(HttpRequest<?> request) {
        return contexts.of(request, routes -> routes.account().email());
    }
}
