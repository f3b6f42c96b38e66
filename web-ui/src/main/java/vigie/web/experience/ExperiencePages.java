package vigie.web.experience;

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
import vigie.experience.FindMyExperience;
import vigie.experience.MyExperience;
import vigie.experience.OpenForm;
import vigie.experience.SaveDraft;
import vigie.experience.SubmitExperience;
import vigie.experience.TypedExperience;
import vigie.limit.ClientAddress;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.questionnaire.Questionnaires;
import vigie.refusal.Refusal;
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

/** A coach writes down what they lived: kept as a draft at any time, sent to the moderators when it is whole. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MEMBER")
class ExperiencePages {
    private static final String FRENCH = "/contribuer/vecu/{slug}";
    private static final String ENGLISH = "/en/contribute/experience/{slug}";

    private static final Map<Refusal, Words> REFUSALS = Map.of(Refusal.STALE, new Words("began", "experience.stale"));

    private final Platforms platforms;
    private final Questionnaires questionnaires;
    private final FindMyExperience find;
    private final SaveDraft draft;
    private final SubmitExperience submit;
    private final SignInAndBack back;
    private final PageContexts contexts;
    private final Templates templates;

    ExperiencePages(
            Platforms platforms,
            Questionnaires questionnaires,
            FindMyExperience find,
            SaveDraft draft,
            SubmitExperience submit,
            SignInAndBack back,
            PageContexts contexts,
            Templates templates) {
        this.platforms = platforms;
        this.questionnaires = questionnaires;
        this.find = find;
        this.draft = draft;
        this.submit = submit;
        this.back = back;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {FRENCH, ENGLISH})
    JteModel form(HttpRequest<?> request, String slug, SignedIn who) {
        Platform platform = platform(slug);
        MyExperience mine = find.find(who.member(), platform);
        FormView view = back.view(request, context(request, platform), () -> ExperienceForm.shown(mine.typed()));
        return templates.experienceForm(new ExperiencePage(view, questionnaires.current(), mine));
    }

    /** Open to everybody: what comes when the sign-in has run out meanwhile must not be lost. */
    @Post(uris = {FRENCH, ENGLISH})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> send(@Body Form form, HttpRequest<?> request, String slug, ClientAddress client) {
        Platform platform = platform(slug);
        PageContext context = context(request, platform);
        if (context.signedIn() == null && form.text("do").equals(ExperienceForm.AUTOSAVE)) {
            return HttpResponse.status(HttpStatus.UNAUTHORIZED);
        }
        return back.answer(request, context, form, client, who -> send(form, request, platform, context, who));
    }

    private HttpResponse<?> send(
            Form form, HttpRequest<?> request, Platform platform, PageContext context, SignedIn who) {
        TypedExperience typed = ExperienceForm.typed(form, questionnaires.current());
        OpenForm open = ExperienceForm.open(form);
        return FormAnswers.answer(
                context,
                form,
                REFUSALS,
                () -> switch (form.text("do")) {
                    case ExperienceForm.AUTOSAVE -> {
                        draft.save(who, platform, typed, open);
                        yield HttpResponse.noContent();
                    }
                    case "draft" -> {
                        draft.save(who, platform, typed, open);
                        yield done(request, Notice.EXPERIENCE_DRAFT, context);
                    }
                    default -> {
                        submit.submit(who, platform, typed, open);
                        yield done(request, Notice.EXPERIENCE_SENT, context);
                    }
                },
                view -> page(view, platform, who));
    }

    private static HttpResponse<?> done(HttpRequest<?> request, Notice notice, PageContext context) {
        return FormAnswers.goTo(request, context.path(), notice);
    }

    private JteModel page(FormView view, Platform platform, SignedIn who) {
        return templates.experienceForm(
                new ExperiencePage(view, questionnaires.current(), find.find(who.member(), platform)));
    }

    private Platform platform(String slug) {
        return platforms
                .withAddress(slug)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such platform"));
    }

    private PageContext context(HttpRequest<?> request, Platform platform) {
        return contexts.of(request, routes -> routes.experience(platform.slug()));
    }
}
