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
import vigie.questionnaire.Questionnaires;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class MethodPages {
    private final Questionnaires questionnaires;
    private final Grounds grounds;
    private final PageContexts contexts;
    private final Templates templates;

    MethodPages(Questionnaires questionnaires, Grounds grounds, PageContexts contexts, Templates templates) {
        this.questionnaires = questionnaires;
        this.grounds = grounds;
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
        return templates.questionnaireMethod(new MethodPage(
                contexts.of(request, language, routes -> routes.method()), questionnaires.current(), grounds.all()));
    }
}
