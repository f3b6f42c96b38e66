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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vigie.account.ChangeAccount;
import vigie.account.ExportAccount;
import vigie.language.Language;
import vigie.member.Member;
import vigie.member.Password;
import vigie.session.SignedIn;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.form.FormView;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MEMBER")
class ProfilePages {
    /** Name and language need none. */
    private static final Password NO_PASSWORD = new Password("");

    private final ExportAccount account;
    private final ChangeAccount change;
    private final PageContexts contexts;
    private final Templates templates;

    ProfilePages(ExportAccount account, ChangeAccount change, PageContexts contexts, Templates templates) {
        this.account = account;
        this.change = change;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/compte/profil", "/en/account/profile"})
    JteModel form(HttpRequest<?> request, SignedIn who) {
        Member member = account.member(who);
        Form form = Form.showing(Map.of(
                "displayName",
                member.displayName(),
                "language",
                member.language().name()));
        return templates.accountProfile(new FormView(context(request), form, List.of()));
    }

    @Post(uris = {"/compte/profil", "/en/account/profile"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(@Body Form form, HttpRequest<?> request, SignedIn who) {
        PageContext context = context(request);
        return FormAnswers.answer(
                context,
                form,
                Map.of(),
                () -> {
                    change.change(who, wish(form, context), NO_PASSWORD);
                    return FormAnswers.goTo(request, context.path(), Notice.PROFILE);
                },
                templates::accountProfile);
    }

    private static ChangeAccount.Wish wish(Form form, PageContext context) {
        return new ChangeAccount.Wish(form.text("displayName"), language(form, context), null, null);
    }

    // A list offers the two; whatever else comes was not chosen by anybody.
    private static Language language(Form form, PageContext context) {
        return Arrays.stream(Language.values())
                .filter(each -> each.name().equals(form.text("language")))
                .findFirst()
                .orElse(context.language());
    }

    private PageContext context(HttpRequest<?> request) {
        return contexts.of(request, routes -> routes.account().profile());
    }
}
