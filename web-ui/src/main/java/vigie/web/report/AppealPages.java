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
import vigie.limit.ClientAddress;
import vigie.moderation.DecisionId;
import vigie.moderation.Grounds;
import vigie.refusal.Refusal;
import vigie.report.FindAppealable;
import vigie.report.SendAppeal;
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

/** Members read a decision on what they sent, and appeal it. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MEMBER")
class AppealPages {
    private final FindAppealable appealable;
    private final SendAppeal appeals;
    private final Grounds grounds;
    private final SignInAndBack back;
    private final PageContexts contexts;
    private final Templates templates;

    AppealPages(
            FindAppealable appealable,
            SendAppeal appeals,
            Grounds grounds,
            SignInAndBack back,
            PageContexts contexts,
            Templates templates) {
        this.appealable = appealable;
        this.appeals = appeals;
        this.grounds = grounds;
        this.back = back;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/compte/recours/{decision}", "/en/account/appeals/{decision}"})
    JteModel form(HttpRequest<?> request, String decision, SignedIn who) {
        DecisionId id = id(decision);
        return page(back.view(request, context(request, id), () -> Form.EMPTY), id, who);
    }

    /** Open to everybody: what comes when the sign-in has run out meanwhile must not be lost. */
    @Post(uris = {"/compte/recours/{decision}", "/en/account/appeals/{decision}"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> appeal(@Body Form form, HttpRequest<?> request, String decision, ClientAddress client) {
        DecisionId id = id(decision);
        PageContext context = context(request, id);
        return back.answer(request, context, form, client, who -> appeal(form, request, id, context, who));
    }

    private HttpResponse<?> appeal(
            Form form, HttpRequest<?> request, DecisionId id, PageContext context, SignedIn who) {
        return FormAnswers.answer(
                context,
                form,
                Map.of(Refusal.NO_APPEAL, new Words("", "appeal.none")),
                () -> {
                    appeals.sendByMember(who.member(), id, form.text("text"));
                    return FormAnswers.goTo(request, context.path(), Notice.APPEAL_SENT);
                },
                view -> page(view, id, who));
    }

    private JteModel page(FormView view, DecisionId id, SignedIn who) {
        return templates.reportMemberAppeal(appealable
                .ofMember(who.member(), id)
                .map(shown -> new AppealPage(view, shown, grounds))
                .orElseThrow(AppealPages::notFound));
    }

    private PageContext context(HttpRequest<?> request, DecisionId id) {
        return contexts.of(request, routes -> routes.report().appeal(id));
    }

    private static DecisionId id(String text) {
        return Form.identifier(text).map(DecisionId::new).orElseThrow(AppealPages::notFound);
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No decision of theirs");
    }
}
