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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigie.experience.FindMyExperience;
import vigie.experience.KeepForm;
import vigie.experience.MyExperience;
import vigie.experience.SaveDraft;
import vigie.experience.SubmitExperience;
import vigie.experience.TypedExperience;
import vigie.limit.ClientAddress;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.platform.Slug;
import vigie.questionnaire.Questionnaires;
import vigie.refusal.InvalidInputException;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.form.FormView;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.layout.Routes;
import vigie.web.templates.Templates;

/** A coach writes down what they lived: kept as a draft at any time, sent to the moderators when it is whole. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MEMBER")
class ExperiencePages {
    private static final String FRENCH = "/contribuer/vecu/{slug}";
    private static final String ENGLISH = "/en/contribute/experience/{slug}";

    private final Platforms platforms;
    private final Questionnaires questionnaires;
    private final FindMyExperience find;
    private final SaveDraft draft;
    private final SubmitExperience submit;
    private final KeepForm keep;
    private final PageContexts contexts;
    private final Templates templates;

    ExperiencePages(
            Platforms platforms,
            Questionnaires questionnaires,
            FindMyExperience find,
            SaveDraft draft,
            SubmitExperience submit,
            KeepForm keep,
            PageContexts contexts,
            Templates templates) {
        this.platforms = platforms;
        this.questionnaires = questionnaires;
        this.find = find;
        this.draft = draft;
        this.submit = submit;
        this.keep = keep;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {FRENCH, ENGLISH})
    JteModel form(HttpRequest<?> request, String slug, SignedIn who) {
        Platform platform = platform(slug);
        MyExperience mine = find.find(who.member(), platform);
        Optional<TypedExperience> kept = Optional.ofNullable(
                        request.getParameters().get(Routes.KEPT))
                .flatMap(key -> keep.find(platform.id(), key));
        Form shown = ExperienceForm.shown(kept.orElseGet(mine::typed));
        FormView view = new FormView(context(request, platform), shown, List.of());
        return templates.experienceForm(new ExperiencePage(view, questionnaires.current(), mine, kept.isPresent()));
    }

    /** Open to everybody: what comes when the sign-in has run out meanwhile must not be lost. */
    @Post(uris = {FRENCH, ENGLISH})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> send(@Body Form form, HttpRequest<?> request, String slug, ClientAddress client) {
        Platform platform = platform(slug);
        PageContext context = context(request, platform);
        SignedIn who = context.signedIn();
        TypedExperience typed = ExperienceForm.typed(form, questionnaires.current());
        String wish = form.text("do");
        if (who == null) {
            return wish.equals("autosave")
                    ? HttpResponse.status(HttpStatus.UNAUTHORIZED)
                    : signInAndBack(request, context, platform, typed, client);
        }
        return FormAnswers.answer(
                context,
                form,
                Map.of(),
                () -> switch (wish) {
                    case "autosave" -> {
                        draft.save(who, platform, typed);
                        yield HttpResponse.noContent();
                    }
                    case "draft" -> {
                        draft.save(who, platform, typed);
                        yield done(request, Notice.EXPERIENCE_DRAFT, context);
                    }
                    default -> {
                        submit.submit(who, platform, typed);
                        yield done(request, Notice.EXPERIENCE_SENT, context);
                    }
                },
                view -> page(view, platform, who));
    }

    private static HttpResponse<?> done(HttpRequest<?> request, Notice notice, PageContext context) {
        return FormAnswers.goTo(request, context.path(), notice);
    }

    private JteModel page(FormView view, Platform platform, SignedIn who) {
        return templates.experienceForm(new ExperiencePage(
                view, questionnaires.current(), find.find(who.member(), platform), /* recovered= */ false));
    }

    private HttpResponse<?> signInAndBack(
            HttpRequest<?> request,
            PageContext context,
            Platform platform,
            TypedExperience typed,
            ClientAddress client) {
        String form = context.to().experience(platform.slug());
        if (typed.texts().isEmpty()) {
            return FormAnswers.goTo(context.to().account().signIn(form));
        }
        try {
            String key = keep.keep(platform.id(), typed, client.value());
            String back = context.to().account().signIn(context.to().experience(platform.slug(), key));
            return FormAnswers.goTo(request, back, Notice.FORM_KEPT);
        } catch (RefusedException | InvalidInputException notKept) {
            // A flood, or no text at all: the way back is left.
            return FormAnswers.goTo(context.to().account().signIn(form));
        }
    }

    private Platform platform(String slug) {
        return Slug.of(slug)
                .flatMap(each -> platforms.withSlugs(List.of(each)).stream().findFirst())
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such platform"));
    }

    private PageContext context(HttpRequest<?> request, Platform platform) {
        return contexts.of(request, routes -> routes.experience(platform.slug()));
    }
}
