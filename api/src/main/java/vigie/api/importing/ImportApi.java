package vigie.api.importing;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.api.error.Refusals;
import vigie.api.error.RefusedRequest;
import vigie.api.parameter.Paging;
import vigie.api.parameter.QueryParameters;
import vigie.importing.ImportPlatforms;
import vigie.importing.ImportReport;
import vigie.session.SignedIn;

/** Imports a file of platforms as {@code bin/import} does: all of it when all is right, else nothing. */
@Controller("/api/v1/administration/import")
@ExecuteOn("database")
@Secured("ADMINISTRATOR")
class ImportApi {
    private static final Logger LOG = LoggerFactory.getLogger(ImportApi.class);
    private static final String DRY_RUN = "dryRun";
    private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);

    private final ImportPlatforms imports;
    private final boolean demonstration;

    ImportApi(ImportPlatforms imports, @Value("${vigie.site.demonstration:false}") boolean demonstration) {
        this.imports = imports;
        this.demonstration = demonstration;
    }

    /** @param content YAML, JSON or CSV, as the request's media type says; what is wrong in it is in the answer */
    @Post
    @Consumes({
        "application/yaml",
        "application/x-yaml",
        "text/yaml",
        "text/x-yaml",
        MediaType.TEXT_CSV,
        MediaType.APPLICATION_JSON
    })
    ImportResponse run(HttpRequest<?> request, @Body byte @Nullable [] content, SignedIn who) {
        boolean dryRun = dryRun(request);
        if (demonstration) {
            throw RefusedRequest.bad(
                    "",
                    "Rien ne s'importe dans une démonstration : tout y est inventé.",
                    "Nothing is imported into a demonstration: all in it is invented.");
        }
        if (content == null || content.length == 0) {
            throw RefusedRequest.bad("", "Un fichier est attendu.", "A file is expected.");
        }
        ImportReport report = imports.run(name(request), content, dryRun);
        LOG.info(
                "Administrator {} imported platforms{}: {} created, {} changed, {} unchanged, {} kept, {} errors",
                who.member().value(),
                dryRun ? " (dry run)" : "",
                report.created(),
                report.changed(),
                report.unchanged(),
                report.kept(),
                report.errors().size());
        return ImportResponse.from(report, Refusals.language(request));
    }

    private static boolean dryRun(HttpRequest<?> request) {
        QueryParameters.allowOnly(request, Set.of(DRY_RUN));
        Map<String, List<String>> parameters = QueryParameters.of(request);
        String text = parameters.containsKey(DRY_RUN) ? Paging.last(parameters, DRY_RUN) : "false";
        Boolean flag = text == null ? null : FLAGS.get(text);
        if (flag == null) {
            throw RefusedRequest.bad(DRY_RUN, "« true » ou « false » est attendu.", "“true” or “false” is expected.");
        }
        return flag;
    }

    // Files sent have no name: in messages they have this one.
    private static String name(HttpRequest<?> request) {
        MediaType type = request.getContentType().orElse(MediaType.ALL_TYPE);
        return switch (type.getSubtype()) {
            case "csv" -> "import.csv";
            case "json" -> "import.json";
            default -> "import.yaml";
        };
    }
}
