package vigie.api.platform;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vigie.api.error.RefusedRequest;
import vigie.api.error.RefusedRequest.Wrong;
import vigie.api.http.PublicRead;
import vigie.api.parameter.QueryParameters;
import vigie.comparison.ComparePlatforms;
import vigie.comparison.Compared;
import vigie.comparison.Comparison;
import vigie.comparison.ComparisonRequest;
import vigie.comparison.ComparisonTable;
import vigie.comparison.TableFiles;
import vigie.language.Bilingual;
import vigie.language.DayAndHour;

/** Two to four platforms side by side, as JSON or as a table. A platform with this name in its address would not be reached. */
@Controller("/api/v1/platforms/compare")
@ExecuteOn("database")
@PublicRead
class ComparisonApi {
    private static final String PLATFORMS = "p";

    private final ComparePlatforms compare;
    private final TableFiles files;
    private final InstantSource time;

    ComparisonApi(ComparePlatforms compare, TableFiles files, InstantSource time) {
        this.compare = compare;
        this.files = files;
        this.time = time;
    }

    @Get
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ComparisonResponse.class)))
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
    HttpResponse<?> compare(HttpRequest<?> request) {
        QueryParameters.allowOnly(request, Set.of(PLATFORMS));
        ComparisonRequest asked = ComparisonRequest.read(request.getParameters().getAll(PLATFORMS));
        if (asked.size() < Comparison.FEWEST || asked.size() > Comparison.MOST) {
            throw RefusedRequest.bad(
                    PLATFORMS,
                    "De deux à quatre plateformes différentes sont attendues.",
                    "From two to four different platforms are expected.");
        }
        Compared compared = compare.compare(asked);
        if (!compared.unknown().isEmpty()) {
            throw RefusedRequest.bad(
                    compared.unknown().stream().map(ComparisonApi::unknown).toList());
        }
        return wantsTable(request) ? table(compared.comparison()) : json(compared.comparison());
    }

    private static Wrong unknown(String name) {
        return new Wrong(
                PLATFORMS,
                new Bilingual(
                        "L'annuaire n'a pas de plateforme à ce nom (" + name + ").",
                        "The directory has no platform of this name (" + name + ")."));
    }

    private HttpResponse<?> json(Comparison comparison) {
        LocalDate today = DayAndHour.date(time.instant());
        return HttpResponse.ok(ComparisonResponse.from(comparison, today)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private HttpResponse<?> table(Comparison comparison) {
        return HttpResponse.ok(files.csv(ComparisonTable.rows(comparison, new CodeWords()), ','))
                .contentType(new MediaType("text/csv;charset=utf-8"));
    }

    // What the asker likes best stands first; who takes anything gets JSON.
    private static boolean wantsTable(HttpRequest<?> request) {
        List<MediaType> accepted = request.getHeaders().accept();
        for (MediaType type : accepted) {
            if (type.matches(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (type.matches(MediaType.TEXT_CSV_TYPE)) {
                return true;
            }
        }
        return false;
    }
}
