package vigie.api.site;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.api.http.PublicRead;
import vigie.api.parameter.QueryParameters;
import vigie.site.SiteSettings;

/** Who keeps this directory, and whether what is in it is true. */
@Controller("/api/v1/site")
@PublicRead
class SiteApi {
    private final SiteSettings site;

    SiteApi(SiteSettings site) {
        this.site = site;
    }

    /**
     * @param publisher who answers for it; null when not said, as all that may be null
     * @param demonstration whether all that it tells is invented
     */
    @Serdeable
    record SiteResponse(
            String name,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String contact,
            @Nullable String legalNotice,
            boolean demonstration) {
        static SiteResponse from(SiteSettings site) {
            return new SiteResponse(
                    site.name(),
                    site.url(),
                    site.publisher(),
                    site.contact(),
                    site.legalNotice(),
                    site.demonstration());
        }
    }

    @Get
    SiteResponse site(HttpRequest<?> request) {
        QueryParameters.allowOnly(request, Set.of());
        return SiteResponse.from(site);
    }
}
