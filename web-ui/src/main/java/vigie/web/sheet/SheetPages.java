package vigie.web.sheet;

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
import vigie.web.templates.Templates;

/** The sheets as pages, which browsers print. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class SheetPages {
    private final SheetReader sheets;
    private final Templates templates;

    SheetPages(SheetReader sheets, Templates templates) {
        this.sheets = sheets;
        this.templates = templates;
    }

    @Get("/criteres/fiche")
    JteModel frenchGuide(HttpRequest<?> request) {
        return templates.sheetPage(sheets.guide(request, Language.FR));
    }

    @Get("/en/criteria/sheet")
    JteModel englishGuide(HttpRequest<?> request) {
        return templates.sheetPage(sheets.guide(request, Language.EN));
    }

    @Get("/plateformes/{slug}/fiche")
    JteModel frenchPlatform(HttpRequest<?> request, String slug) {
        return templates.sheetPage(sheets.platform(request, Language.FR, slug));
    }

    @Get("/en/platforms/{slug}/sheet")
    JteModel englishPlatform(HttpRequest<?> request, String slug) {
        return templates.sheetPage(sheets.platform(request, Language.EN, slug));
    }
}
