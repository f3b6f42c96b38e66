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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.answer.Answers;
import vigie.answer.DocumentedAnswer;
import vigie.limit.ClientAddress;
import vigie.moderation.Cases;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.platform.Slug;
import vigie.proposal.AnswerContent;
import vigie.proposal.AnswerProposal;
import vigie.proposal.AnswerProposals;
import vigie.proposal.ProposeAnswer;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.form.FormView;
import vigie.web.form.SignInAndBack;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

/** Documenting one ask of one platform, correcting what is published, and saying that it still holds. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MEMBER")
class AnswerPages {
    private final ProposeAnswer propose;
    private final Platforms platforms;
    private final Questionnaires questionnaires;
    private final Answers answers;
    private final AnswerProposals proposals;
    private final Cases cases;
    private final SignInAndBack back;
    private final PageContexts contexts;
    private final Templates templates;

    AnswerPages(
            ProposeAnswer propose,
            Platforms platforms,
            Questionnaires questionnaires,
            Answers answers,
            AnswerProposals proposals,
            Cases cases,
            SignInAndBack back,
            PageContexts contexts,
            Templates templates) {
        this.propose = propose;
        this.platforms = platforms;
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.proposals = proposals;
        this.cases = cases;
        this.back = back;
        this.contexts = contexts;
        this.templates = templates;
    }

    /** What the form is about, and what is known of it. */
    private record About(
            Platform platform,
            Criterion criterion,
            Ask ask,
            @Nullable DocumentedAnswer published,
            @Nullable AnswerContent sent) {
        About with(@Nullable AnswerContent own) {
            return new About(platform, criterion, ask, published, own);
        }
    }

    @Get(uris = {"/contribuer/reponse/{slug}/{ask}", "/en/contribute/answer/{slug}/{ask}"})
    JteModel form(HttpRequest<?> request, String slug, String ask, SignedIn who) {
        About about = of(who, about(slug, ask));
        PageContext context = context(request, about);
        return page(back.view(request, context, () -> begun(about, context)), about);
    }

    /** Open to everybody: what comes when the sign-in has run out meanwhile must not be lost. */
    @Post(uris = {"/contribuer/reponse/{slug}/{ask}", "/en/contribute/answer/{slug}/{ask}"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> propose(@Body Form form, HttpRequest<?> request, String slug, String ask, ClientAddress client) {
        About about = about(slug, ask);
        PageContext context = context(request, about);
        return back.answer(request, context, form, client, who -> propose(form, request, of(who, about), context, who));
    }

    private HttpResponse<?> propose(Form form, HttpRequest<?> request, About about, PageContext context, SignedIn who) {
        return FormAnswers.answer(
                context,
                form,
                Map.of(),
                () -> {
                    Slug platform = about.platform().slug();
                    propose.propose(who.member(), platform, AnswerForms.read(form, about.ask()));
                    return FormAnswers.goTo(request, context.to().platform(platform), Notice.PROPOSED);
                },
                view -> page(view, about));
    }

    /** One click, for who comes here by way of the sign-in: beside the sources that the click speaks of. */
    @Get(uris = {"/contribuer/reponse/{slug}/{ask}/toujours-vrai", "/en/contribute/answer/{slug}/{ask}/still-true"})
    HttpResponse<?> question(HttpRequest<?> request, String slug, String ask, SignedIn who) {
        About about = of(who, about(slug, ask));
        if (about.published() == null) {
            throw notFound();
        }
        PageContext context = contexts.of(
                request,
                routes -> routes.contribute().stillTrue(about.platform().slug(), ask));
        return about.sent() == null
                ? HttpResponse.ok(templates.proposalStillTrue(new StillTruePage(
                        context, about.platform(), about.criterion(), about.ask(), about.published())))
                : FormAnswers.goTo(
                        context.to().contribute().answer(about.platform().slug(), ask));
    }

    /**
     * Too many at once are told on the form, where the same can be said later. What its author proposed and what still waits
     * is not replaced by a click: the form says that it waits.
     */
    @Post(uris = {"/contribuer/reponse/{slug}/{ask}/toujours-vrai", "/en/contribute/answer/{slug}/{ask}/still-true"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> stillTrue(HttpRequest<?> request, String slug, String ask, SignedIn who) {
        About about = of(who, about(slug, ask));
        PageContext context = context(request, about);
        return FormAnswers.answer(
                context,
                begun(about, context),
                Map.of(),
                () -> {
                    Slug platform = about.platform().slug();
                    int criterion = about.criterion().number();
                    try {
                        propose.recheck(who.member(), platform, ask);
                    } catch (RefusedException refused) {
                        if (refused.refusal() != Refusal.ALREADY_PROPOSED) {
                            throw refused;
                        }
                        return FormAnswers.goTo(context.path());
                    }
                    // Back to where the click was, and told there.
                    return FormAnswers.goTo(
                            request,
                            context.to().platform(platform, criterion),
                            Notice.STILL_TRUE.about(String.valueOf(criterion)));
                },
                view -> page(view, about));
    }

    private static Form begun(About about, PageContext context) {
        return AnswerForms.begun(about.sent(), about.published(), context.language(), context.today());
    }

    private About about(String slug, String id) {
        Questionnaire questionnaire = questionnaires.current();
        Optional<About> about = platforms
                .withAddress(slug)
                .filter(platform -> questionnaire.applies(id, platform.kind()))
                .map(platform -> new About(
                        platform,
                        questionnaire.criterionOf(id).orElseThrow(),
                        questionnaire.ask(id).orElseThrow(),
                        published(platform, id),
                        null));
        return about.orElseThrow(AnswerPages::notFound);
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such ask");
    }

    private About of(SignedIn who, About about) {
        return about.with(proposals
                .waitingOf(who.member(), about.platform().id(), about.ask().id())
                .flatMap(cases::withId)
                .flatMap(waiting -> proposals.of(waiting.subject()))
                .map(AnswerProposal::content)
                .orElse(null));
    }

    private @Nullable DocumentedAnswer published(Platform platform, String ask) {
        return answers.currentOf(List.of(platform.id())).stream()
                .filter(each -> each.answer().ask().equals(ask))
                .findFirst()
                .orElse(null);
    }

    private JteModel page(FormView view, About about) {
        FormView placed = view.moved("note", "note." + view.context().language().tag());
        return templates.proposalAnswer(new AnswerFormPage(
                placed, about.platform(), about.criterion(), about.ask(), about.published(), about.sent() != null));
    }

    private PageContext context(HttpRequest<?> request, About about) {
        return contexts.of(
                request,
                routes -> routes.contribute()
                        .answer(about.platform().slug(), about.ask().id()));
    }
}
