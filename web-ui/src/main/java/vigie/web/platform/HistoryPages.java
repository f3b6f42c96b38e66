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
import java.util.Optional;
import vigie.directory.HistorySlice;
import vigie.directory.PlatformHistory;
import vigie.directory.UnknownCursor;
import vigie.moderation.Grounds;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.questionnaire.Questionnaires;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

/** All that happened to what the directory says of a platform. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class HistoryPages {
    private static final int LIMIT = 50;

    private final PlatformHistory history;
    private final Platforms platforms;
    private final Questionnaires questionnaires;
    private final Grounds grounds;
    private final PageContexts contexts;
    private final Templates templates;

    HistoryPages(
            PlatformHistory history,
            Platforms platforms,
            Questionnaires questionnaires,
            Grounds grounds,
            PageContexts contexts,
            Templates templates) {
        this.history = history;
        this.platforms = platforms;
        this.questionnaires = questionnaires;
        this.grounds = grounds;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/plateformes/{slug}/historique", "/en/platforms/{slug}/history"})
    JteModel page(HttpRequest<?> request, String slug) {
        Platform platform = platforms.withAddress(slug).orElseThrow(HistoryPages::notFound);
        String after = Optional.ofNullable(request.getParameters().get("after")).orElse("");
        PageContext context = contexts.of(request, routes -> routes.history(platform.slug(), after));
        return templates.platformHistoryPage(new HistoryPage(
                context,
                platform,
                slice(platform, after),
                new HistoryWords(context, questionnaires.current(), grounds, platform.slug())));
    }

    private HistorySlice slice(Platform platform, String after) {
        try {
            return history.of(platform.slug(), LIMIT, after.isEmpty() ? null : after)
                    .orElseThrow(HistoryPages::notFound);
        } catch (UnknownCursor unknown) {
            throw notFound();
        }
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such history");
    }
}
