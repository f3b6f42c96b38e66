package vigie.web.opendata;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vigie.export.KeptDumps;
import vigie.language.Language;
import vigie.questionnaire.Questionnaires;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.layout.PublicAddress;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class OpenDataPages {
    private final KeptDumps dumps;
    private final Questionnaires questionnaires;
    private final PageContexts contexts;
    private final PublicAddress address;
    private final Templates templates;

    OpenDataPages(
            KeptDumps dumps,
            Questionnaires questionnaires,
            PageContexts contexts,
            PublicAddress address,
            Templates templates) {
        this.dumps = dumps;
        this.questionnaires = questionnaires;
        this.contexts = contexts;
        this.address = address;
        this.templates = templates;
    }

    @Get("/donnees")
    JteModel french(HttpRequest<?> request) {
        return page(request, Language.FR);
    }

    @Get("/en/data")
    JteModel english(HttpRequest<?> request) {
        return page(request, Language.EN);
    }

    private JteModel page(HttpRequest<?> request, Language language) {
        PageContext context =
                contexts.of(request, language, routes -> routes.openData().page());
        return templates.opendataPage(
                new OpenDataPage(context, address.absolute(context.path()), questionnaires.current(), dumps));
    }
}
