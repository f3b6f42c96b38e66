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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vigie.identity.IdSource;
import vigie.limit.ClientAddress;
import vigie.moderation.CaseKind;
import vigie.moderation.Grounds;
import vigie.report.SendReport;
import vigie.session.SignedIn;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.form.FormView;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

/** Anybody reports what is public: platforms, answers, experiences. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class ReportPages {
    private static final Pattern RECEIPT = Pattern.compile("[A-Z2-7]{4}-[A-Z2-7]{4}");

    private final ReadReported reported;
    private final SendReport reports;
    private final Grounds grounds;
    private final PageContexts contexts;
    private final Templates templates;
    private final IdSource ids;

    ReportPages(
            ReadReported reported,
            SendReport reports,
            Grounds grounds,
            PageContexts contexts,
            Templates templates,
            IdSource ids) {
        this.reported = reported;
        this.reports = reports;
        this.grounds = grounds;
        this.contexts = contexts;
        this.templates = templates;
        this.ids = ids;
    }

    @Get(uris = {"/signaler", "/en/report"})
    JteModel form(HttpRequest<?> request) {
        String kind = request.getParameters().get("kind", String.class, "");
        String id = request.getParameters().get("id", String.class, "");
        if (kind.isEmpty() && id.isEmpty()) {
            return templates.reportStart(
                    contexts.of(request, routes -> routes.report().start()));
        }
        Reported subject = found(request, kind, id);
        Form form =
                Form.showing(Map.of("kind", kind, "id", id, "key", ids.next().toString()));
        return templates.reportForm(page(subject, new FormView(subject.context(), form, List.of())));
    }

    @Post(uris = {"/signaler", "/en/report"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> report(@Body Form form, HttpRequest<?> request, ClientAddress client) {
        Reported subject = found(request, form.text("kind"), form.text("id"));
        PageContext context = subject.context();
        return FormAnswers.answer(
                context,
                form,
                Map.of(),
                () -> FormAnswers.goTo(
                        context.to().report().receipt(reports.send(wish(form, subject, context, client)))),
                view -> templates.reportForm(page(subject, view)));
    }

    private static SendReport.Wish wish(Form form, Reported subject, PageContext context, ClientAddress client) {
        SignedIn who = context.signedIn();
        return new SendReport.Wish(
                subject.kind(),
                subject.id(),
                form.text("ground"),
                form.text("explanation"),
                who == null ? null : who.member(),
                form.text("name"),
                form.text("email"),
                context.language(),
                form.ticked("goodFaith"),
                form.text("key"),
                client.value());
    }

    @Get(uris = {"/signaler/recu", "/en/report/receipt"})
    JteModel received(HttpRequest<?> request) {
        String parameter = contexts.of(request, routes -> "").to().report().receiptNumber();
        String number = request.getParameters().get(parameter, String.class, "");
        if (!RECEIPT.matcher(number).matches()) {
            throw notFound();
        }
        return templates.reportReceipt(
                new ReceiptPage(contexts.of(request, routes -> routes.report().receipt(number)), number));
    }

    private ReportPage page(Reported subject, FormView form) {
        return new ReportPage(form, subject, grounds.forReportsOn(subject.kind()));
    }

    private Reported found(HttpRequest<?> request, String kind, String id) {
        return kind(kind)
                .flatMap(known -> reported.read(
                        contexts.of(request, routes -> routes.report().form(known, id)), known, id))
                .orElseThrow(ReportPages::notFound);
    }

    private static Optional<CaseKind> kind(String text) {
        return Arrays.stream(CaseKind.values())
                .filter(each -> each.name().equals(text))
                .findFirst();
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "Nothing of that kind is public");
    }
}
