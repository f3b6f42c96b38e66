package vigie.api.platform;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigie.api.error.RefusedRequest;
import vigie.api.error.RefusedRequest.Wrong;
import vigie.api.http.PublicRead;
import vigie.api.parameter.Paging;
import vigie.api.parameter.QueryParameters;
import vigie.directory.DirectoryFilterReader;
import vigie.directory.DirectorySlice;
import vigie.directory.PlatformDirectory;
import vigie.directory.UnknownCursor;
import vigie.directory.Window;
import vigie.language.DayAndHour;
import vigie.platform.Slug;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;
import vigie.rating.LivedFigures;
import vigie.rating.RatingRules;

@Controller("/api/v1/platforms")
@ExecuteOn("database")
@PublicRead
class PlatformApi {
    private static final Set<String> PAGING = Set.of("limit", "cursor");

    private final PlatformDirectory directory;
    private final Questionnaires questionnaires;
    private final LivedFigures lived;
    private final RatingRules rules;
    private final InstantSource time;

    PlatformApi(
            PlatformDirectory directory,
            Questionnaires questionnaires,
            LivedFigures lived,
            RatingRules rules,
            InstantSource time) {
        this.directory = directory;
        this.questionnaires = questionnaires;
        this.lived = lived;
        this.rules = rules;
        this.time = time;
    }

    @Get
    PlatformListResponse list(HttpRequest<?> request) {
        Questionnaire questionnaire = questionnaires.current();
        Map<String, List<String>> parameters = QueryParameters.of(request);
        DirectoryFilterReader.Reading reading = DirectoryFilterReader.read(parameters, PAGING, questionnaire);
        List<Wrong> wrong = new ArrayList<>();
        reading.problems().forEach(problem -> wrong.add(QueryParameters.wrong(problem)));
        int limit = Paging.limit(parameters, wrong);
        if (!wrong.isEmpty()) {
            throw RefusedRequest.bad(wrong);
        }
        try {
            DirectorySlice slice =
                    directory.find(reading.filter(), new Window(limit, Paging.last(parameters, "cursor"), 0));
            return PlatformListResponse.from(slice, questionnaire);
        } catch (UnknownCursor unknown) {
            throw Paging.unknownCursor();
        }
    }

    @Get("/{slug}")
    PlatformResponse one(HttpRequest<?> request, String slug) {
        QueryParameters.allowOnly(request, Set.of());
        return Slug.of(slug)
                .flatMap(directory::sheet)
                .map(sheet -> PlatformResponse.from(
                        sheet,
                        lived.of(sheet.platform().id()),
                        questionnaires.current(),
                        rules,
                        DayAndHour.date(time.instant())))
                .orElseThrow(RefusedRequest::notFound);
    }
}
