package vigie.web.account;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigie.account.AccountExports;
import vigie.account.DeleteAccount;
import vigie.account.ExportAccount;
import vigie.account.RecogniseDeparted;
import vigie.experience.LeaveExperiences.Choice;
import vigie.language.DayAndHour;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.form.FormAnswers.Words;
import vigie.web.form.FormView;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.session.SessionCookies;
import vigie.web.templates.Templates;

/** What is held on a member: to take along, or to be deleted. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MEMBER")
class DataPages {
    private static final Map<Refusal, Words> REFUSALS = Map.of(
            Refusal.BAD_CREDENTIALS, new Words("password", "form.password.wrong"),
            Refusal.LAST_ADMINISTRATOR, new Words("", "data.delete.last"));

    private final ExportAccount account;
    private final AccountExports exports;
    private final DeleteAccount delete;
    private final RecogniseDeparted departed;
    private final SessionCookies cookies;
    private final PageContexts contexts;
    private final Templates templates;
    private final InstantSource time;

    DataPages(
            ExportAccount account,
            AccountExports exports,
            DeleteAccount delete,
            RecogniseDeparted departed,
            SessionCookies cookies,
            PageContexts contexts,
            Templates templates,
            InstantSource time) {
        this.account = account;
        this.exports = exports;
        this.delete = delete;
        this.departed = departed;
        this.cookies = cookies;
        this.contexts = contexts;
        this.templates = templates;
        this.time = time;
    }

    @Get(uris = {"/compte/donnees", "/en/account/data"})
    JteModel form(HttpRequest<?> request, SignedIn who) {
        Form form = Form.showing(Map.of("experiences", Choice.WITHDRAW.name()));
        return page(new FormView(context(request), form, List.of()), who);
    }

    @Get(uris = {"/compte/donnees/export", "/en/account/data/export"})
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> export(SignedIn who) {
        LocalDate day = DayAndHour.date(time.instant());
        return HttpResponse.ok(exports.write(account.export(who)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"vigie-" + day + ".json\"");
    }

    /** Open to everybody: who taps twice is gone when the second form comes, and is told the same. */
    @Post(uris = {"/compte/donnees", "/en/account/data"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ExecuteOn("accounts")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> delete(@Body Form form, HttpRequest<?> request) {
        PageContext context = context(request);
        SignedIn who = context.signedIn();
        if (who != null) {
            return FormAnswers.answer(
                    context, form, REFUSALS, () -> deleted(form, request, who, context), view -> page(view, who));
        }
        if (cookies.accessToken(request).filter(departed::departed).isEmpty()) {
            throw new HttpStatusException(HttpStatus.UNAUTHORIZED, "Signed in no more");
        }
        return FormAnswers.goTo(context.to().account().farewell());
    }

    private HttpResponse<?> deleted(Form form, HttpRequest<?> request, SignedIn who, PageContext context) {
        List<InputProblem> problems = new ArrayList<>();
        Optional<Choice> choice = Arrays.stream(Choice.values())
                .filter(each -> each.name().equals(form.text("experiences")))
                .findFirst();
        if (choice.isEmpty()) {
            problems.add(new InputProblem(
                    "experiences", "Dites ce que deviennent vos vécus.", "Say what becomes of your experiences."));
        }
        if (form.text("password").isEmpty()) {
            problems.add(new InputProblem(
                    "password", "Saisissez votre mot de passe actuel.", "Please type your current password."));
        }
        if (!form.ticked("sure")) {
            problems.add(new InputProblem(
                    "sure",
                    "Cochez cette case pour confirmer : un compte supprimé ne revient pas.",
                    "Tick this box to confirm: a deleted account does not come back."));
        }
        InvalidInputException.throwIfAny(problems);
        delete(who, form, choice.orElseThrow());
        cookies.take(request);
        return FormAnswers.goTo(context.to().account().farewell());
    }

    private void delete(SignedIn who, Form form, Choice choice) {
        try {
            delete.delete(who, form.password("password"), choice);
        } catch (RefusedException refused) {
            // The first of two taps was quicker.
            if (refused.refusal() != Refusal.NOT_FOUND) {
                throw refused;
            }
        }
    }

    @Get(uris = {"/compte/adieu", "/en/account/farewell"})
    @Secured(SecurityRule.IS_ANONYMOUS)
    JteModel farewell(HttpRequest<?> request) {
        return templates.accountFarewell(
                contexts.of(request, routes -> routes.account().farewell()));
    }

    private JteModel page(FormView view, SignedIn who) {
        return templates.accountData(new PasswordPage(view, account.member(who).email()));
    }

    private PageContext context(HttpRequest<?> request) {
        return contexts.of(request, routes -> routes.account().data());
    }
}
