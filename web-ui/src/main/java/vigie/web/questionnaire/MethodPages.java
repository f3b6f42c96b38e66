package vigie.web.questionnaire;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vigie.language.Language;
import vigie.moderation.Grounds;
import vigie.platform.Platforms;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;
import vigie.rating.RatingRules;
import vigie.rating.WorkRating;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.rating.RatingMethod;
import vigie.web.rating.WorkedRow;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class MethodPages {
    private final Questionnaires questionnaires;
    private final Grounds grounds;
    private final WorkRating work;
    private final Platforms platforms;
    private final RatingRules rules;
    private final PageContexts contexts;
    private final Templates templates;

    MethodPages(
            Questionnaires questionnaires,
            Grounds grounds,
            WorkRating work,
            Platforms platforms,
            RatingRules rules,
            PageContexts contexts,
            Templates templates) {
        this.questionnaires = questionnaires;
        this.grounds = grounds;
        this.work = work;
        this.platforms = platforms;
        this.rules = rules;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get("/methode")
    JteModel french(HttpRequest<?> request) {
        return page(request, Language.FR);
    }

    @Get("/en/method")
    JteModel english(HttpRequest<?> request) {
        return page(request, Language.EN);
    }

    private JteModel page(HttpRequest<?> request, Language language) {
        PageContext context = contexts.of(request, language, routes -> routes.method());
        Questionnaire questionnaire = questionnaires.current();
        WorkedRow worked = work.work()
                .flatMap(rating -> platforms
                        .withId(rating.platform())
                        .flatMap(platform -> questionnaire
                                .criterion(rating.criterion())
                                .map(criterion -> new WorkedRow(platform, criterion, rating))))
                .orElse(null);
        return templates.questionnaireMethod(
                new MethodPage(context, questionnaire, grounds.all(), new RatingMethod(context, rules, worked)));
    }
}
