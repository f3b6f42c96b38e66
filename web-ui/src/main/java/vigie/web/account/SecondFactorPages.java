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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigie.account.ExportAccount;
import vigie.member.Member;
import vigie.member.SiteName;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.session.ProveAgain;
import vigie.session.SignedIn;
import vigie.totp.RecoveryCode;
import vigie.totp.RecoverySeed;
import vigie.totp.SecondFactor;
import vigie.totp.SecondFactors;
import vigie.totp.SwitchTotp;
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
class SecondFactorPages {
    private static final Map<Refusal, Words> WITH_PASSWORD = Map.of(
            Refusal.BAD_CREDENTIALS, new Words("password", "form.password.wrong"),
            Refusal.PASSWORD_REQUIRED, new Words("password", "totp.password"),
            Refusal.TOTP_ALREADY_ON, new Words("", "totp.already-on"));
    private static final Map<Refusal, Words> WITH_CODE = Map.of(
            Refusal.BAD_CREDENTIALS, new Words("code", "totp.wrong"),
            Refusal.TOTP_ALREADY_ON, new Words("", "totp.already-on"),
            Refusal.TOTP_NOT_ON, new Words("", "totp.already-off"));
    private static final Map<Refusal, Words> WITH_RENEWAL = Map.of(
            Refusal.BAD_CREDENTIALS, new Words("renewal", "totp.wrong"),
            Refusal.TOTP_NOT_ON, new Words("", "totp.already-off"));

    private final ExportAccount account;
    private final ProveAgain again;
    private final SwitchTotp totp;
    private final SecondFactors factors;
    private final SiteName site;
    private final PageContexts contexts;
    private final Templates templates;

    SecondFactorPages(
            ExportAccount account,
            ProveAgain again,
            SwitchTotp totp,
            SecondFactors factors,
            SiteName site,
            PageContexts contexts,
            Templates templates) {
        this.account = account;
        this.again = again;
        this.totp = totp;
        this.factors = factors;
        this.site = site;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/compte/double-authentification", "/en/account/second-factor"})
    JteModel form(HttpRequest<?> request, SignedIn who) {
        return page(FormView.fresh(context(request)), who);
    }

    @Post(uris = {"/compte/double-authentification", "/en/account/second-factor"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ExecuteOn("accounts")
    HttpResponse<?> change(@Body Form form, HttpRequest<?> request, SignedIn who) {
        PageContext context = context(request);
        return FormAnswers.answer(
                context,
                form,
                refusals(form.text("act")),
                () -> switch (form.text("act")) {
                    case "confirm" -> confirm(context, who, form);
                    case "renew" -> renew(context, who, form);
                    case "off" -> off(request, context, who, code(form, "code"));
                    case "start" -> start(context, who, form);
                    case "cancel" -> cancel(context, who);
                    default -> FormAnswers.goTo(context.path());
                },
                view -> page(view, who));
    }

    private static Map<Refusal, Words> refusals(String act) {
        return switch (act) {
            case "start" -> WITH_PASSWORD;
            case "renew" -> WITH_RENEWAL;
            default -> WITH_CODE;
        };
    }

    private HttpResponse<?> start(PageContext context, SignedIn who, Form form) {
        Member member = account.member(who);
        again.prove(who, member, form.ticked("password") ? form.password("password") : null);
        totp.start(member);
        return FormAnswers.goTo(context.path());
    }

    // The codes are in this answer and nowhere else: there is no page to lead on to. Sent twice, or loaded again, the
    // form
    // gives the same ones, for its seed is the same.
    private HttpResponse<?> confirm(PageContext context, SignedIn who, Form form) {
        return codes(context, totp.confirm(account.member(who), code(form, "code"), seed(form)), false);
    }

    private HttpResponse<?> renew(PageContext context, SignedIn who, Form form) {
        return codes(context, totp.renewCodes(account.member(who), code(form, "renewal"), seed(form)), true);
    }

    private HttpResponse<?> codes(PageContext context, List<RecoveryCode> codes, boolean renewed) {
        return HttpResponse.ok(templates.accountRecoveryCodes(new RecoveryCodesPage(context, codes, renewed)));
    }

    private RecoverySeed seed(Form form) {
        return RecoverySeed.of(form.text("seed")).orElseGet(totp::seed);
    }

    private static String code(Form form, String field) {
        String code = form.text(field);
        if (code.isBlank()) {
            throw new InvalidInputException(List.of(new InputProblem(
                    field, "Recopiez le code que montre votre application.", "Copy the code that your app shows.")));
        }
        return code;
    }

    private HttpResponse<?> cancel(PageContext context, SignedIn who) {
        totp.giveUp(account.member(who));
        return FormAnswers.goTo(context.path());
    }

    private HttpResponse<?> off(HttpRequest<?> request, PageContext context, SignedIn who, String code) {
        totp.off(account.member(who), code);
        return FormAnswers.goTo(request, context.path(), Notice.TOTP_OFF);
    }

    private JteModel page(FormView view, SignedIn who) {
        Member member = account.member(who);
        Optional<SecondFactor> factor = factors.of(member.id());
        boolean on = factor.map(SecondFactor::on).orElse(false);
        SecondFactorPage.Enrolment enrolment = factor.filter(each -> !each.on())
                .map(each -> SecondFactorPage.Enrolment.of(each.secret(), site.value(), member))
                .orElse(null);
        int left = on ? factors.recoveryCodesLeft(member.id()) : 0;
        return templates.accountSecondFactor(new SecondFactorPage(
                view,
                who,
                on,
                enrolment,
                left,
                again.needsPassword(who),
                totp.seed().value()));
    }

    private PageContext context(HttpRequest<?> request) {
        return contexts.of(request, routes -> routes.account().secondFactor());
    }
}
