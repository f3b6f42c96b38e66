package vigie.web.reference;

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
import vigie.reference.ApiReference;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.layout.PublicAddress;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class ReferencePages {
    private final ApiReference reference;
    private final PageContexts contexts;
    private final PublicAddress address;
    private final Templates templates;

    ReferencePages(ApiReference reference, PageContexts contexts, PublicAddress address, Templates templates) {
        this.reference = reference;
        this.contexts = contexts;
        this.address = address;
        this.templates = templates;
    }

    @Get("/api")
    JteModel french(HttpRequest<?> request) {
        return page(request, Language.FR);
    }

    @Get("/en/api")
    JteModel english(HttpRequest<?> request) {
        return page(request, Language.EN);
    }

    private JteModel page(HttpRequest<?> request, Language language) {
        PageContext context =
                contexts.of(request, language, routes -> routes.reference().page());
        return templates.referencePage(new ReferencePage(context, address.absolute(""), reference));
    }
}
