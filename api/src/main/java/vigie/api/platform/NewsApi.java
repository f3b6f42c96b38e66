package vigie.api.platform;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigie.api.http.PublicRead;
import vigie.api.parameter.Paging;
import vigie.api.parameter.QueryParameters;
import vigie.directory.News;
import vigie.directory.UnknownCursor;
import vigie.questionnaire.Questionnaires;

/** What changed in the whole directory. */
@Controller("/api/v1/news")
@ExecuteOn("database")
@PublicRead
class NewsApi {
    private final News news;
    private final Questionnaires questionnaires;

    NewsApi(News news, Questionnaires questionnaires) {
        this.news = news;
        this.questionnaires = questionnaires;
    }

    @Get
    NewsResponse latest(HttpRequest<?> request) {
        QueryParameters.allowOnly(request, Set.of("limit", "cursor"));
        Map<String, List<String>> parameters = QueryParameters.of(request);
        int limit = Paging.limit(parameters);
        try {
            return NewsResponse.from(news.latest(limit, Paging.last(parameters, "cursor")), questionnaires.current());
        } catch (UnknownCursor unknown) {
            throw Paging.unknownCursor();
        }
    }
}
