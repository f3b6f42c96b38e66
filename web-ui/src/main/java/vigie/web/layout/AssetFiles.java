package vigie.web.layout;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
class AssetFiles {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Assets assets;

    AssetFiles(Assets assets) {
        this.assets = assets;
    }

    @Get("/{name}")
    HttpResponse<String> file(String name) {
        Assets.Asset asset =
                assets.find(name).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such asset"));
        return HttpResponse.ok(asset.content())
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    }
}
