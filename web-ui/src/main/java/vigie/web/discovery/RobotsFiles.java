package vigie.web.discovery;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigie.language.Language;
import vigie.platform.Slug;
import vigie.site.SiteSettings;
import vigie.web.layout.PublicAddress;
import vigie.web.layout.Routes;

/** What programs that walk from page to page should leave alone (RFC 9309): what is for members, and all of a demonstration. */
@Controller
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_ANONYMOUS)
class RobotsFiles {
    private static final Slug ANY = new Slug("any");

    /** What a page names as its data, for those who collect such things: a longer rule counts before a shorter one. */
    private static final String OPEN_DATA = "Allow: /api/v1/exports\nAllow: /api/v1/openapi.yml\n";

    private final SiteSettings site;
    private final PublicAddress address;

    RobotsFiles(SiteSettings site, PublicAddress address) {
        this.site = site;
        this.address = address;
    }

    @Get("/robots.txt")
    HttpResponse<String> robots() {
        return HttpResponse.ok("User-agent: *\n" + rules())
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, SitemapFiles.AN_HOUR);
    }

    private String rules() {
        return site.demonstration()
                ? "Disallow: /\n"
                : forMembers() + "\nSitemap: " + address.absolute(SitemapFiles.INDEX) + "\n";
    }

    private static String forMembers() {
        return OPEN_DATA
                + Stream.concat(
                                Stream.of("/api/"),
                                Arrays.stream(Language.values())
                                        .map(Routes::new)
                                        .flatMap(RobotsFiles::forMembers))
                        .map(path -> "Disallow: " + path + "\n")
                        .collect(Collectors.joining());
    }

    // A rule is the beginning of addresses: with a slash, what is below a page and not the page itself.
    private static Stream<String> forMembers(Routes to) {
        return Stream.of(
                to.account().overview(),
                to.account().members(),
                to.moderation().queue(),
                to.contribute().overview() + "/",
                to.report().start() + "/",
                to.follow().follow(ANY).replace("/" + ANY + "/", "/*/"));
    }
}
