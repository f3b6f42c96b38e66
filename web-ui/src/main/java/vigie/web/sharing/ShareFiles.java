package vigie.web.sharing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vigie.directory.PlatformDirectory;
import vigie.directory.PlatformSheet;
import vigie.platform.Slug;
import vigie.questionnaire.Questionnaires;
import vigie.web.layout.EntityTag;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;

/** Draws pictures where PDF files are made: few at a time, so that pages go on answering; a flood is told to come back (429). */
@Controller
@ExecuteOn("printing")
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_ANONYMOUS)
class ShareFiles {
    private static final String AN_HOUR = "public, max-age=3600";

    private final PlatformDirectory directory;
    private final Questionnaires questionnaires;
    private final PageContexts contexts;

    ShareFiles(PlatformDirectory directory, Questionnaires questionnaires, PageContexts contexts) {
        this.directory = directory;
        this.questionnaires = questionnaires;
        this.contexts = contexts;
    }

    @Get(uris = {"/partage.png", "/en/share.png"})
    HttpResponse<?> site(HttpRequest<?> request) {
        PageContext context = contexts.of(request, routes -> routes.share().site());
        return answer(request, CardPainter.ofSite(Card.of(context)));
    }

    @Get(uris = {"/plateformes/{slug}/partage.png", "/en/platforms/{slug}/share.png"})
    HttpResponse<?> platform(HttpRequest<?> request, String slug) {
        PlatformSheet sheet = Slug.of(slug)
                .flatMap(directory::sheet)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such platform"));
        PageContext context = contexts.of(
                request, routes -> routes.share().platform(sheet.platform().slug()));
        return answer(request, CardPainter.ofPlatform(Card.of(context, questionnaires.current(), sheet)));
    }

    private static HttpResponse<?> answer(HttpRequest<?> request, byte[] picture) {
        return EntityTag.strong(request, picture, MediaType.IMAGE_PNG, AN_HOUR);
    }
}
