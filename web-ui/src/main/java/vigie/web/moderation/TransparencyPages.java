package vigie.web.moderation;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vigie.moderation.Grounds;
import vigie.moderation.TransparencyFigures;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class TransparencyPages {
    private final TransparencyFigures figures;
    private final Grounds grounds;
    private final PageContexts contexts;
    private final Templates templates;

    TransparencyPages(TransparencyFigures figures, Grounds grounds, PageContexts contexts, Templates templates) {
        this.figures = figures;
        this.grounds = grounds;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/transparence", "/en/transparency"})
    JteModel now(HttpRequest<?> request) {
        return templates.moderationTransparency(new TransparencyPage(
                contexts.of(request, routes -> routes.moderation().transparency()), figures.now(), grounds.all()));
    }
}
