package vigie.web.proposal;

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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.limit.ClientAddress;
import vigie.moderation.CaseId;
import vigie.proposal.Remark;
import vigie.proposal.Remarks;
import vigie.proposal.SendRemark;
import vigie.proposal.SentRemark;
import vigie.questionnaire.Questionnaires;
import vigie.session.SignedIn;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.form.FormView;
import vigie.web.form.SignInAndBack;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

/** Saying what the questionnaire should ask, or ask otherwise. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MEMBER")
class RemarkPages {
    private final SendRemark send;
    private final Remarks remarks;
    private final Questionnaires questionnaires;
    private final SignInAndBack back;
    private final PageContexts contexts;
    private final Templates templates;

    RemarkPages(
            SendRemark send,
            Remarks remarks,
            Questionnaires questionnaires,
            SignInAndBack back,
            PageContexts contexts,
            Templates templates) {
        this.send = send;
        this.remarks = remarks;
        this.questionnaires = questionnaires;
        this.back = back;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/contribuer/remarque", "/en/contribute/remark"})
    JteModel form(HttpRequest<?> request, SignedIn who) {
        CaseId mends = mends(request);
        Form begun = mends == null
                ? Form.showing(Map.of("criterion", criterion(request)))
                : remarks.waitingOf(who.member()).stream()
                        .filter(each -> each.caseId().equals(mends))
                        .findFirst()
                        .map(each -> showing(each.latest()))
                        .orElseThrow(RemarkPages::notFound);
        return page(back.view(request, context(request, mends), () -> begun));
    }

    /** Open to everybody: what comes when the sign-in has run out meanwhile must not be lost. */
    @Post(uris = {"/contribuer/remarque", "/en/contribute/remark"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> send(@Body Form form, HttpRequest<?> request, ClientAddress client) {
        CaseId mends = mends(request);
        PageContext context = context(request, mends);
        return back.answer(request, context, form, client, who -> send(form, request, mends, context, who));
    }

    private HttpResponse<?> send(
            Form form, HttpRequest<?> request, @Nullable CaseId mends, PageContext context, SignedIn who) {
        return FormAnswers.answer(
                context,
                form,
                Map.of(),
                () -> {
                    send.send(who.member(), new SentRemark(form.text("criterion"), form.text("text")), mends);
                    return FormAnswers.goTo(request, context.to().contribute().overview(), Notice.REMARK_SENT);
                },
                this::page);
    }

    private static Form showing(Remark remark) {
        return Form.showing(Map.of(
                "criterion",
                remark.criterion() == null ? "" : String.valueOf(remark.criterion()),
                "text",
                remark.text()));
    }

    private JteModel page(FormView view) {
        return templates.proposalRemark(new RemarkFormPage(view, questionnaires.current()));
    }

    private static String criterion(HttpRequest<?> request) {
        return parameter(request, "critere", "criterion").orElse("");
    }

    private static @Nullable CaseId mends(HttpRequest<?> request) {
        return parameter(request, "dossier", "case")
                .map(named -> new CaseId(Form.identifier(named).orElseThrow(RemarkPages::notFound)))
                .orElse(null);
    }

    private static Optional<String> parameter(HttpRequest<?> request, String french, String english) {
        return Optional.ofNullable(request.getParameters().get(french))
                .or(() -> Optional.ofNullable(request.getParameters().get(english)));
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such case");
    }

    private PageContext context(HttpRequest<?> request, @Nullable CaseId mends) {
        String named = mends == null ? "" : mends.value().toString();
        String criterion = criterion(request);
        boolean known = mends == null && criterion.matches("[1-9][0-9]?");
        return contexts.of(
                request,
                routes -> known
                        ? routes.contribute().remark(Integer.parseInt(criterion))
                        : routes.contribute().remark(named));
    }
}
