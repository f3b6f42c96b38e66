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
import java.util.Optional;
import java.util.function.Supplier;
import vigie.account.SignInStepwise;
import vigie.limit.ClientAddress;
import vigie.member.EmailAddress;
import vigie.refusal.Refusal;
import vigie.session.SignIn;
import vigie.session.Tokens;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.form.FormAnswers.Words;
import vigie.web.form.FormView;
import vigie.web.layout.AccountRoutes;
import vigie.web.layout.LocalAddress;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.session.SessionCookies;
import vigie.web.templates.Templates;

/** Signing in: the password first, then the code of the second factor, if there is one, on a page of its own. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class SignInPages {
    private static final Map<Refusal, Words> WRONG_PASSWORD =
            Map.of(Refusal.BAD_CREDENTIALS, new Words("password", "signin.wrong"));
    private static final Map<Refusal, Words> WRONG_CODE = Map.of(
            Refusal.BAD_CREDENTIALS, new Words("code", "code.wrong"),
            Refusal.TOTP_REQUIRED, new Words("code", "code.missing"));
    private static final Map<Refusal, Words> WRONG_RECOVERY_CODE =
            Map.of(Refusal.BAD_CREDENTIALS, new Words("recovery", "code.recovery.wrong"));
    private static final Map<Refusal, Words> TOO_LATE = Map.of(Refusal.BAD_TOKEN, new Words("", "code.late"));

    private final SignInStepwise signIn;
    private final SessionCookies cookies;
    private final PageContexts contexts;
    private final Templates templates;

    SignInPages(SignInStepwise signIn, SessionCookies cookies, PageContexts contexts, Templates templates) {
        this.signIn = signIn;
        this.cookies = cookies;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/compte/connexion", "/en/account/sign-in"})
    HttpResponse<?> form(HttpRequest<?> request) {
        String afterwards = request.getParameters().get(AccountRoutes.AFTERWARDS, String.class, "");
        Optional<String> local = LocalAddress.of(afterwards);
        PageContext context = contexts.of(request, routes -> routes.account().signIn(local.orElse(null)));
        if (context.signedIn() != null) {
            return FormAnswers.goTo(local.orElse(context.to().account().overview()));
        }
        Form form = Form.showing(Map.of(
                AccountRoutes.AFTERWARDS,
                local.orElse(""),
                "email",
                MailedAddress.of(request).map(EmailAddress::value).orElse("")));
        return HttpResponse.ok(templates.accountSignIn(new FormView(context, form, List.of())));
    }

    @Post(uris = {"/compte/connexion", "/en/account/sign-in"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ExecuteOn("accounts")
    HttpResponse<?> signIn(@Body Form form, HttpRequest<?> request, ClientAddress client) {
        PageContext context = contexts.of(request, routes -> routes.account().signIn());
        SignIn.Attempt attempt = new SignIn.Attempt(
                form.text("email"), form.password("password"), null, client.value(), device(request));
        return FormAnswers.answer(
                context,
                form,
                WRONG_PASSWORD,
                () -> switch (signIn.begin(attempt)) {
                    case SignInStepwise.Arrived(Tokens tokens) -> arrived(form, request, context, tokens);
                    case SignInStepwise.CodeWanted(String step) -> HttpResponse.ok(askForCode(context, form, step));
                },
                templates::accountSignIn);
    }

    // Nothing was wrong so far: the password need not be typed again, and is not in this page.
    private JteModel askForCode(PageContext context, Form form, String step) {
        Form next = Form.showing(Map.of("step", step, AccountRoutes.AFTERWARDS, form.text(AccountRoutes.AFTERWARDS)));
        return templates.accountCode(new FormView(context, next, List.of()));
    }

    @Post(uris = {"/compte/connexion/code", "/en/account/sign-in/code"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ExecuteOn("accounts")
    HttpResponse<?> code(@Body Form form, HttpRequest<?> request, ClientAddress client) {
        PageContext context = contexts.of(request, routes -> routes.account().signIn());
        boolean recovery = !form.text("recovery").isBlank();
        String code = form.text(recovery ? "recovery" : "code");
        Supplier<HttpResponse<?>> finish = () -> arrived(
                form, request, context, signIn.finish(form.text("step"), code, client.value(), device(request)));
        return FormAnswers.answer(
                context,
                form,
                TOO_LATE,
                () -> FormAnswers.answer(
                        context, form, recovery ? WRONG_RECOVERY_CODE : WRONG_CODE, finish, templates::accountCode),
                templates::accountSignIn);
    }

    /** Whoever reloads the page of the code begins anew. */
    @Get(uris = {"/compte/connexion/code", "/en/account/sign-in/code"})
    HttpResponse<?> noCode(HttpRequest<?> request) {
        return FormAnswers.goTo(
                contexts.of(request, routes -> routes.account().signIn()).path());
    }

    private HttpResponse<?> arrived(Form form, HttpRequest<?> request, PageContext context, Tokens tokens) {
        cookies.give(request, tokens);
        return FormAnswers.goTo(LocalAddress.of(form.text(AccountRoutes.AFTERWARDS))
                .orElse(context.to().account().overview()));
    }

    private static String device(HttpRequest<?> request) {
        return request.getHeaders().get("User-Agent", String.class, "");
    }
}
