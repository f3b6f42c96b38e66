package vigie.web.report;

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
import vigie.moderation.Grounds;
import vigie.refusal.Refusal;
import vigie.report.FindAppealable;
import vigie.report.SendAppeal;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.form.FormAnswers.Words;
import vigie.web.form.FormView;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

/** Whoever reported without an account reads the decision by the link of a letter, and appeals it. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class ReporterAppealPages {
    private final FindAppealable appealable;
    private final SendAppeal appeals;
    private final Grounds grounds;
    private final PageContexts contexts;
    private final Templates templates;

    ReporterAppealPages(
            FindAppealable appealable,
            SendAppeal appeals,
            Grounds grounds,
            PageContexts contexts,
            Templates templates) {
        this.appealable = appealable;
        this.appeals = appeals;
        this.grounds = grounds;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/signaler/recours", "/en/report/appeal"})
    JteModel form(HttpRequest<?> request) {
        String token = request.getParameters().get("token", String.class, "");
        return page(FormView.fresh(context(request, token)), token);
    }

    @Post(uris = {"/signaler/recours", "/en/report/appeal"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> appeal(@Body Form form, HttpRequest<?> request) {
        String token = request.getParameters().get("token", String.class, "");
        PageContext context = context(request, token);
        return FormAnswers.answer(
                context,
                form,
                Map.of(Refusal.NO_APPEAL, new Words("", "appeal.none")),
                () -> {
                    appeals.sendByReporter(token, form.text("text"));
                    return FormAnswers.goTo(request, context.path(), Notice.APPEAL_SENT);
                },
                view -> page(view, token));
    }

    private JteModel page(FormView view, String token) {
        return templates.reportReporterAppeal(appealable
                .ofReporter(token)
                .map(shown -> new AppealPage(view, shown, grounds))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such letter")));
    }

    private PageContext context(HttpRequest<?> request, String token) {
        return contexts.of(request, routes -> routes.report().appeal(token));
    }
}
