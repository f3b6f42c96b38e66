package vigie.web.platform;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigie.directory.HistorySlice;
import vigie.directory.PlatformDirectory;
import vigie.directory.PlatformHistory;
import vigie.directory.PlatformSheet;
import vigie.experience.ExperienceId;
import vigie.experience.PublishedExperiences;
import vigie.follow.FollowPlatform;
import vigie.language.DayAndHour;
import vigie.language.Language;
import vigie.moderation.CaseStatus;
import vigie.moderation.Grounds;
import vigie.platform.PlatformId;
import vigie.platform.Slug;
import vigie.proposal.AnswerProposals;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;
import vigie.rating.LivedFigures;
import vigie.rating.RatingRules;
import vigie.session.SignedIn;
import vigie.web.form.Form;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.layout.Routes;
import vigie.web.platform.PlatformPage.Lived;
import vigie.web.rating.LivedView;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class PlatformPages {
    /** On one page: they are long. */
    private static final int EXPERIENCES = 10;

    private static final int LATEST = 5;

    private final PlatformDirectory directory;
    private final PlatformHistory history;
    private final Grounds grounds;
    private final Questionnaires questionnaires;
    private final PublishedExperiences experiences;
    private final LivedFigures figures;
    private final RatingRules rules;
    private final AnswerProposals proposals;
    private final FollowPlatform follow;
    private final PageContexts contexts;
    private final Templates templates;
    private final InstantSource time;

    PlatformPages(
            PlatformDirectory directory,
            PlatformHistory history,
            Grounds grounds,
            Questionnaires questionnaires,
            PublishedExperiences experiences,
            LivedFigures figures,
            RatingRules rules,
            AnswerProposals proposals,
            FollowPlatform follow,
            PageContexts contexts,
            Templates templates,
            InstantSource time) {
        this.directory = directory;
        this.history = history;
        this.grounds = grounds;
        this.questionnaires = questionnaires;
        this.experiences = experiences;
        this.figures = figures;
        this.rules = rules;
        this.proposals = proposals;
        this.follow = follow;
        this.contexts = contexts;
        this.templates = templates;
        this.time = time;
    }

    @Get("/plateformes/{slug}")
    JteModel french(HttpRequest<?> request, String slug) {
        return page(request, Language.FR, slug);
    }

    @Get("/en/platforms/{slug}")
    JteModel english(HttpRequest<?> request, String slug) {
        return page(request, Language.EN, slug);
    }

    private JteModel page(HttpRequest<?> request, Language language, String text) {
        PlatformSheet sheet = Slug.of(text)
                .flatMap(directory::sheet)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such platform"));
        LocalDate today = DayAndHour.date(time.instant());
        PageContext context = contexts.of(
                request, language, routes -> routes.platform(sheet.platform().slug()));
        Questionnaire questionnaire = questionnaires.current();
        HistorySlice latest =
                history.of(sheet.platform().slug(), LATEST, null).orElseGet(() -> new HistorySlice(List.of(), null));
        return templates.platformPage(new PlatformPage(
                context,
                questionnaire,
                sheet,
                lived(request, sheet.platform().id()),
                new LivedView(
                        context,
                        questionnaire,
                        sheet.standing(),
                        figures.of(sheet.platform().id()),
                        rules),
                latest,
                new HistoryWords(
                        context, questionnaire, grounds, sheet.platform().slug()),
                waiting(context, sheet.platform().id()),
                reader(context, sheet.platform().id()),
                today));
    }

    private Map<String, CaseStatus> waiting(PageContext context, PlatformId platform) {
        SignedIn who = context.signedIn();
        return who == null ? Map.of() : proposals.waitingOf(who.member(), platform);
    }

    private FollowPlatform.Reader reader(PageContext context, PlatformId platform) {
        SignedIn who = context.signedIn();
        return who == null ? FollowPlatform.Reader.VISITOR : follow.reader(who.member(), platform);
    }

    // An address that was made up begins with the first.
    private Lived lived(HttpRequest<?> request, PlatformId platform) {
        return named(request, Routes.AFTER)
                .flatMap(after -> experiences.of(platform, after, EXPERIENCES))
                .or(() -> named(request, Routes.FROM).flatMap(first -> experiences.from(platform, first, EXPERIENCES)))
                .map(slice -> new Lived(slice, false))
                .orElseGet(() ->
                        new Lived(experiences.of(platform, null, EXPERIENCES).orElseThrow(), true));
    }

    private static Optional<ExperienceId> named(HttpRequest<?> request, String parameter) {
        return Form.identifier(request.getParameters().get(parameter, String.class, ""))
                .map(ExperienceId::new);
    }
}
