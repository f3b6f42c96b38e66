package vigie.web.news;

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
import vigie.directory.News;
import vigie.directory.NewsDay;
import vigie.directory.NewsSlice;
import vigie.directory.UnknownCursor;
import vigie.moderation.Grounds;
import vigie.questionnaire.Questionnaires;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

/** What changed in the whole directory. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class NewsPages {
    /** Changes on one page; an import is one of each platform. */
    private static final int LIMIT = 100;

    private final News news;
    private final Questionnaires questionnaires;
    private final Grounds grounds;
    private final PageContexts contexts;
    private final Templates templates;

    NewsPages(News news, Questionnaires questionnaires, Grounds grounds, PageContexts contexts, Templates templates) {
        this.news = news;
        this.questionnaires = questionnaires;
        this.grounds = grounds;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/nouveautes", "/en/news"})
    JteModel page(HttpRequest<?> request) {
        String after = Optional.ofNullable(request.getParameters().get("after")).orElse("");
        PageContext context = contexts.of(request, routes -> routes.news().page(after));
        NewsSlice slice = slice(after);
        return templates.newsPage(new NewsPage(
                context, NewsDay.of(slice.items()), !after.isEmpty(), slice.next(), questionnaires.current(), grounds));
    }

    private NewsSlice slice(String after) {
        try {
            return news.latest(LIMIT, after.isEmpty() ? null : after);
        } catch (UnknownCursor unknown) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "No such news");
        }
    }
}
