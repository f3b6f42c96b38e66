package vigie.web.news;

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
import vigie.directory.HistorySlice;
import vigie.directory.News;
import vigie.directory.NewsDay;
import vigie.directory.PlatformHistory;
import vigie.moderation.Grounds;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.questionnaire.Questionnaires;
import vigie.web.layout.EntityTag;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;

/** What changed, for programs that read feeds. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_ANONYMOUS)
class FeedPages {
    private static final int LIMIT = 100;
    private static final int OF_ONE = 50;

    private final News news;
    private final PlatformHistory history;
    private final Platforms platforms;
    private final Questionnaires questionnaires;
    private final Grounds grounds;
    private final PageContexts contexts;
    private final FeedAddress address;

    FeedPages(
            News news,
            PlatformHistory history,
            Platforms platforms,
            Questionnaires questionnaires,
            Grounds grounds,
            PageContexts contexts,
            FeedAddress address) {
        this.news = news;
        this.history = history;
        this.platforms = platforms;
        this.questionnaires = questionnaires;
        this.grounds = grounds;
        this.contexts = contexts;
        this.address = address;
    }

    @Get(uris = {"/nouveautes.atom", "/en/news.atom"})
    HttpResponse<?> news(HttpRequest<?> request) {
        PageContext context = contexts.of(request, routes -> routes.news().feed());
        return answer(
                request, words(context).of(NewsDay.of(news.latest(LIMIT, null).items())));
    }

    @Get(uris = {"/plateformes/{slug}/historique.atom", "/en/platforms/{slug}/history.atom"})
    HttpResponse<?> platform(HttpRequest<?> request, String slug) {
        Platform platform = platforms.withAddress(slug).orElseThrow(FeedPages::notFound);
        HistorySlice latest = history.of(platform.slug(), OF_ONE, null).orElseThrow(FeedPages::notFound);
        PageContext context = contexts.of(request, routes -> routes.news().feed(platform.slug()));
        return answer(request, words(context).of(platform, latest.items()));
    }

    private FeedWords words(PageContext context) {
        return new FeedWords(context, address, questionnaires.current(), grounds);
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such feed");
    }

    private static HttpResponse<?> answer(HttpRequest<?> request, AtomFeed feed) {
        return EntityTag.weak(request, feed.bytes(), AtomFeed.TYPE + ";charset=utf-8", "no-cache");
    }
}
