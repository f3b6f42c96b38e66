package vigie.web.site;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import vigie.language.Language;
import vigie.questionnaire.Questionnaires;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
class LegalPages {
    private final Questionnaires questionnaires;
    private final PageContexts contexts;
    private final Templates templates;

    LegalPages(Questionnaires questionnaires, PageContexts contexts, Templates templates) {
        this.questionnaires = questionnaires;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get("/mentions-legales")
    JteModel french() {
        return page(Language.FR);
    }

    @Get("/en/legal")
    JteModel english() {
        return page(Language.EN);
    }

    private JteModel page(Language language) {
        return templates.siteLegal(
                new LegalPage(contexts.of(language, routes -> routes.legal()), questionnaires.current()));
    }
}
