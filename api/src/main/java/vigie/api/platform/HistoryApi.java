package vigie.api.platform;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigie.api.error.RefusedRequest;
import vigie.api.http.PublicRead;
import vigie.api.parameter.Paging;
import vigie.api.parameter.QueryParameters;
import vigie.directory.HistorySlice;
import vigie.directory.PlatformHistory;
import vigie.directory.UnknownCursor;
import vigie.platform.Slug;
import vigie.questionnaire.Questionnaires;

/** All that happened to what the directory says of a platform. */
@Controller("/api/v1/platforms/{slug}/history")
@ExecuteOn("database")
@PublicRead
class HistoryApi {
    private final PlatformHistory history;
    private final Questionnaires questionnaires;

    HistoryApi(PlatformHistory history, Questionnaires questionnaires) {
        this.history = history;
        this.questionnaires = questionnaires;
    }

    @Get
    HistoryResponse list(HttpRequest<?> request, String slug) {
        QueryParameters.allowOnly(request, Set.of("limit", "cursor"));
        Map<String, List<String>> parameters = QueryParameters.of(request);
        int limit = Paging.limit(parameters);
        try {
            Optional<HistorySlice> slice =
                    Slug.of(slug).flatMap(known -> history.of(known, limit, Paging.last(parameters, "cursor")));
            return HistoryResponse.from(slice.orElseThrow(RefusedRequest::notFound), questionnaires.current());
        } catch (UnknownCursor unknown) {
            throw Paging.unknownCursor();
        }
    }
}
