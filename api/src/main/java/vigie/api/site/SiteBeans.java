package vigie.api.site;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import vigie.site.SiteSettings;

/** What the operator says of the site: {@code VIGIE_SITE_NAME} and its like. */
@Factory
final class SiteBeans {
    // A variable that is not set arrives as an empty text.
    @Singleton
    SiteSettings siteSettings(
            @Value("${vigie.site.name:Vigie}") String name,
            @Value("${vigie.site.url:}") String url,
            @Value("${vigie.site.publisher:}") String publisher,
            @Value("${vigie.site.contact:}") String contact,
            @Value("${vigie.site.legal-notice:}") String legalNotice,
            @Value("${vigie.site.demonstration:false}") boolean demonstration) {
        return new SiteSettings(name, url, publisher, contact, legalNotice, demonstration);
    }
}
