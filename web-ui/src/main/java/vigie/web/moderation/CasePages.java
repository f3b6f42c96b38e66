package vigie.web.moderation;

import gg.jte.models.runtime.JteModel;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.limit.ClientAddress;
import vigie.member.Role;
import vigie.moderation.CaseFile;
import vigie.moderation.CaseFilter;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.CasePlatform;
import vigie.moderation.DecideCase;
import vigie.moderation.Decision;
import vigie.moderation.FindNextCase;
import vigie.moderation.Grounds;
import vigie.moderation.Outcome;
import vigie.moderation.ReadCase;
import vigie.moderation.TakeBackDecision;
import vigie.moderation.Ties;
import vigie.moderation.Verdict;
import vigie.questionnaire.Questionnaires;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.form.FormAnswers.Words;
import vigie.web.form.FormView;
import vigie.web.form.SignInAndBack;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MODERATOR")
class CasePages {
    /** Bars are said on the page itself; these are for whoever decides from an older page. */
    private static final Map<Refusal, Words> REFUSALS = Map.of(
            Refusal.STALE, new Words("", "case.stale"),
            Refusal.ALREADY_DECIDED, new Words("", "case.decided-already"),
            Refusal.APPEAL_WAITS, new Words("", "case.appeal-waits"),
            Refusal.OUTCOME_NOT_POSSIBLE, new Words("outcome", "case.not-possible"),
            Refusal.SIGNATURE_TAKEN, new Words("", "case.signature-taken"),
            Refusal.ALREADY_LISTED, new Words("", "case.listed"),
            Refusal.OWN_CONTRIBUTION, new Words("", "case.bar.OWN_CONTRIBUTION"),
            Refusal.DECLARED_TIE, new Words("", "case.bar.DECLARED_TIE"),
            Refusal.ANOTHER_MODERATOR, new Words("", "case.bar.ANOTHER_MODERATOR"));

    private static final Map<Refusal, Words> NOT_TAKEN_BACK = Map.of(
            Refusal.STALE, new Words("", "case.not-taken-back"),
            Refusal.ALREADY_DECIDED, new Words("", "case.not-taken-back"),
            Refusal.ANOTHER_MODERATOR, new Words("", "case.not-taken-back"));

    private final ReadCase read;
    private final DecideCase decide;
    private final TakeBackDecision takeBack;
    private final FindNextCase next;
    private final Ties ties;
    private final SignInAndBack back;
    private final Grounds grounds;
    private final Questionnaires questionnaires;
    private final PageContexts contexts;
    private final Templates templates;
    private final InstantSource time;

    CasePages(
            ReadCase read,
            DecideCase decide,
            TakeBackDecision takeBack,
            FindNextCase next,
            Ties ties,
            SignInAndBack back,
            Grounds grounds,
            Questionnaires questionnaires,
            PageContexts contexts,
            Templates templates,
            InstantSource time) {
        this.read = read;
        this.decide = decide;
        this.takeBack = takeBack;
        this.next = next;
        this.ties = ties;
        this.back = back;
        this.grounds = grounds;
        this.questionnaires = questionnaires;
        this.contexts = contexts;
        this.templates = templates;
        this.time = time;
    }

    @Get(uris = {"/moderation/dossiers/{id}", "/en/moderation/cases/{id}"})
    JteModel one(String id, HttpRequest<?> request, SignedIn who) {
        CaseId found = identifier(id);
        FormView view = back.view(request, context(request, found), () -> Form.EMPTY);
        return page(view, found, filter(request), who);
    }

    /** Open to everybody: a reason that comes when the sign-in has run out meanwhile must not be lost. */
    @Post(uris = {"/moderation/dossiers/{id}", "/en/moderation/cases/{id}"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> decide(String id, @Body Form form, HttpRequest<?> request, ClientAddress client) {
        CaseId about = identifier(id);
        PageContext context = context(request, about);
        return back.answer(request, context, form, client, who -> decide(form, request, about, context, who));
    }

    private HttpResponse<?> decide(Form form, HttpRequest<?> request, CaseId about, PageContext context, SignedIn who) {
        if (!who.may(Role.MODERATOR)) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "Not a moderator");
        }
        return FormAnswers.answer(
                context,
                form,
                REFUSALS,
                () -> {
                    Decision taken = decide.decide(who.member(), about, version(form), verdict(form));
                    Notice notice = taken.takesEffect() ? Notice.DECIDED : Notice.DECIDED_FIRST;
                    return FormAnswers.goTo(request, context.path(), notice);
                },
                view -> page(view, about, filter(request), who));
    }

    /** Takes back what this moderator decided as the first of two. */
    @Post(uris = {"/moderation/dossiers/{id}/reprendre", "/en/moderation/cases/{id}/take-back"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeBack(String id, @Body Form form, HttpRequest<?> request, SignedIn who) {
        CaseId about = identifier(id);
        PageContext context = context(request, about);
        return FormAnswers.answer(
                context,
                form,
                NOT_TAKEN_BACK,
                () -> {
                    takeBack.takeBack(who.member(), about, version(form));
                    return FormAnswers.goTo(request, context.path(), Notice.TAKEN_BACK);
                },
                view -> page(view, about, filter(request), who));
    }

    private CaseFilter filter(HttpRequest<?> request) {
        return AskedFilter.of(request, grounds);
    }

    private static Verdict verdict(Form form) {
        Outcome outcome = Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(form.text("outcome")))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        List.of(new InputProblem("outcome", "Choisissez une décision.", "Choose a decision."))));
        // Without scripts a ground may still be chosen from before: a publication has none.
        return new Verdict(outcome, outcome.needsReason() ? form.text("ground") : null, form.text("reason"));
    }

    private static int version(Form form) {
        String version = form.text("version");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    private JteModel page(FormView view, CaseId id, CaseFilter filter, SignedIn who) {
        Instant now = time.instant();
        CaseFile file = read.read(who.member(), id);
        boolean comparing = ComparedCase.compares(file) || file.present().kind() == CaseKind.REPORT;
        LineWords words = new LineWords(view.context(), questionnaires.current(), grounds, file.lines());
        return templates.moderationCase(new CasePage(
                view,
                file,
                file.lines().stream()
                        .filter(line -> CaseField.of(line.field())
                                .filter(CaseField::isForPrograms)
                                .isEmpty())
                        .map(line -> ShownLine.of(line, words, comparing))
                        .toList(),
                grounds.all(),
                filter,
                next.find(who.member(), filter, file.present()).orElse(null),
                tie(file, who, now),
                now));
    }

    private Ties.@Nullable Tie tie(CaseFile file, SignedIn who, Instant now) {
        CasePlatform platform = file.platform();
        return platform == null
                ? null
                : ties.of(who.member()).stream()
                        .filter(tie -> tie.platform().slug().equals(platform.slug()) && tie.holds(now))
                        .findFirst()
                        .orElse(null);
    }

    private static CaseId identifier(String id) {
        return Form.identifier(id).map(CaseId::new).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    private PageContext context(HttpRequest<?> request, CaseId id) {
        Map<String, String> filter = filter(request).parameters();
        return contexts.of(request, routes -> routes.moderation().one(id, filter));
    }
}
