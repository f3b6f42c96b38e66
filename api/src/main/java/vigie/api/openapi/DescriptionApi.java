package vigie.api.openapi;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import vigie.api.error.Problem;
import vigie.api.http.PublicRead;
import vigie.api.parameter.QueryParameters;

/** What the API says of itself. */
@Controller("/api/v1/openapi.yml")
@ExecuteOn("database")
@PublicRead
class DescriptionApi {
    private final OpenApiDocument document;

    DescriptionApi(OpenApiDocument document) {
        this.document = document;
    }

    @Get
    @Produces("application/yaml")
    @ApiResponse(responseCode = "400", content = @Content(schema = @Schema(implementation = Problem.class)))
    byte[] document(HttpRequest<?> request) {
        QueryParameters.allowOnly(request, Set.of());
        // As bytes: a text would be made a JSON text of.
        return document.text().getBytes(StandardCharsets.UTF_8);
    }
}
