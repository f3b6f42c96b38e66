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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.account.SignInStepwise;
import vigie.limit.ClientAddress;
import vigie.member.EmailAddress;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.EndSessions;
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
import vigie.web.layout.Routes;
import vigie.web.session.SessionCookies;
import vigie.web.session.SignInSteps;
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
    private final EndSessions ends;
    private final SessionCookies cookies;
    private final SignInSteps steps;
    private final PageContexts contexts;
    private final Templates templates;

    SignInPages(
            SignInStepwise signIn,
            EndSessions ends,
            SessionCookies cookies,
            SignInSteps steps,
            PageContexts contexts,
            Templates templates) {
        this.signIn = signIn;
        this.ends = ends;
        this.cookies = cookies;
        this.steps = steps;
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
        boolean ended = request.getParameters().contains(AccountRoutes.ENDED);
        return HttpResponse.ok(templates.accountSignIn(
                new SignInPage(new FormView(context, form, List.of()), why(local.orElse(""), ended, context))));
    }

    // Who came by a link to sign in knows why; who was sent here does not.
    private static @Nullable String why(String afterwards, boolean ended, PageContext context) {
        if (ended) {
            return context.text("signin.ended");
        }
        return AccountRoutes.holds(afterwards.replaceFirst("[?].*", "")) ? context.text("signin.first") : null;
    }

    @Post(uris = {"/compte/connexion", "/en/account/sign-in"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ExecuteOn("accounts")
    HttpResponse<?> signIn(@Body Form form, HttpRequest<?> request, ClientAddress client) {
        PageContext context = contexts.of(request, routes -> routes.account().signIn());
        return FormAnswers.answer(
                context,
                form,
                WRONG_PASSWORD,
                () -> {
                    requireBoth(form);
                    SignIn.Attempt attempt = new SignIn.Attempt(
                            form.text("email"), form.password("password"), null, client.value(), device(request));
                    return switch (signIn.begin(attempt)) {
                        case SignInStepwise.Arrived(Tokens tokens) ->
                            arrived(form.text(AccountRoutes.AFTERWARDS), request, context, tokens);
                        case SignInStepwise.CodeWanted(String step) -> askForCode(request, context, form, step);
                    };
                },
                view -> templates.accountSignIn(
                        new SignInPage(view, kept(form.text(AccountRoutes.AFTERWARDS), context))));
    }

    // Whoever mistypes a password goes on worrying about what they had written.
    private static @Nullable String kept(String afterwards, PageContext context) {
        return afterwards.contains(Routes.KEPT + "=") ? context.text("done.form-kept") : null;
    }

    // Said of any address alike, and before anything is looked up or counted.
    private static void requireBoth(Form form) {
        List<InputProblem> problems = new ArrayList<>();
        if (form.text("email").isBlank()) {
            problems.add(
                    new InputProblem("email", "Saisissez votre adresse e-mail.", "Please type your e-mail address."));
        }
        if (form.text("password").isEmpty()) {
            problems.add(new InputProblem("password", "Saisissez votre mot de passe.", "Please type your password."));
        }
        InvalidInputException.throwIfAny(problems);
    }

    // Nothing was wrong so far: the password need not be typed again, and is not in the page that comes.
    private HttpResponse<?> askForCode(HttpRequest<?> request, PageContext context, Form form, String step) {
        steps.give(request, step);
        return FormAnswers.goTo(context.to().account().signInCode(local(form.text(AccountRoutes.AFTERWARDS))));
    }

    @Get(uris = {"/compte/connexion/code", "/en/account/sign-in/code"})
    HttpResponse<?> codeForm(HttpRequest<?> request) {
        String afterwards = request.getParameters().get(AccountRoutes.AFTERWARDS, String.class, "");
        PageContext context = codeContext(request, afterwards);
        if (steps.of(request).isEmpty()) {
            // Too late, or another browser's.
            return FormAnswers.goTo(context.to().account().signIn(local(afterwards)));
        }
        Form form = Form.showing(Map.of(AccountRoutes.AFTERWARDS, afterwards));
        return HttpResponse.ok(templates.accountCode(new FormView(context, form, List.of())));
    }

    @Post(uris = {"/compte/connexion/code", "/en/account/sign-in/code"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ExecuteOn("accounts")
    HttpResponse<?> code(@Body Form form, HttpRequest<?> request, ClientAddress client) {
        String afterwards = form.text(AccountRoutes.AFTERWARDS);
        PageContext context = codeContext(request, afterwards);
        boolean recovery = !form.text("recovery").isBlank();
        String code = form.text(recovery ? "recovery" : "code");
        String step = steps.of(request).orElse("");
        return FormAnswers.answer(
                context,
                form,
                TOO_LATE,
                () -> {
                    try {
                        return FormAnswers.answer(
                                context,
                                form,
                                recovery ? WRONG_RECOVERY_CODE : WRONG_CODE,
                                () -> arrived(
                                        afterwards,
                                        request,
                                        context,
                                        signIn.finish(step, code, client.value(), device(request))),
                                templates::accountCode);
                    } catch (RefusedException refused) {
                        return already(refused, afterwards, context);
                    }
                },
                view -> templates.accountSignIn(new SignInPage(view, null)));
    }

    // A second tap on the button: the first one opened the session and used the step up.
    private static HttpResponse<?> already(RefusedException refused, String afterwards, PageContext context) {
        if (refused.refusal() != Refusal.BAD_TOKEN || context.signedIn() == null) {
            throw refused;
        }
        return FormAnswers.goTo(
                LocalAddress.of(afterwards).orElse(context.to().account().overview()));
    }

    private HttpResponse<?> arrived(String afterwards, HttpRequest<?> request, PageContext context, Tokens tokens) {
        // What this browser had open would be left behind, open and out of its reach.
        cookies.refreshToken(request).ifPresent(ends::signOut);
        cookies.give(request, tokens);
        steps.take(request);
        return FormAnswers.goTo(
                LocalAddress.of(afterwards).orElse(context.to().account().overview()));
    }

    private PageContext codeContext(HttpRequest<?> request, String afterwards) {
        return contexts.of(request, routes -> routes.account().signInCode(local(afterwards)));
    }

    private static @Nullable String local(String afterwards) {
        return LocalAddress.of(afterwards).orElse(null);
    }

    private static String device(HttpRequest<?> request) {
        return request.getHeaders().get("User-Agent", String.class, "");
    }
}
