package vigie.web.discovery;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.directory.PlatformLists;
import vigie.language.Language;
import vigie.questionnaire.Questionnaires;
import vigie.site.SiteSettings;
import vigie.web.layout.EntityTag;
import vigie.web.layout.PublicAddress;
import vigie.web.layout.Routes;

/** Every page that search engines should know, in both languages. A demonstration has none. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_ANONYMOUS)
class SitemapFiles {
    static final String INDEX = "/sitemap.xml";
    static final String AN_HOUR = "public, max-age=3600";

    /** Two addresses each; a file may hold 50,000, and is made in memory. */
    static final int PLATFORMS = 5_000;

    private static final Routes FRENCH = new Routes(Language.FR);
    private static final Routes ENGLISH = new Routes(Language.EN);
    private static final String PAGES = "/sitemap/pages.xml";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private final PlatformLists platforms;
    private final Questionnaires questionnaires;
    private final SiteSettings site;
    private final PublicAddress address;

    SitemapFiles(PlatformLists platforms, Questionnaires questionnaires, SiteSettings site, PublicAddress address) {
        this.platforms = platforms;
        this.questionnaires = questionnaires;
        this.site = site;
        this.address = address;
    }

    @Get(INDEX)
    HttpResponse<?> index(HttpRequest<?> request) {
        Sitemap index = Sitemap.ofFiles().file(address.absolute(PAGES), null);
        int number = 1;
        for (Instant changed : platforms.parts(PLATFORMS)) {
            index.file(address.absolute("/sitemap/platforms-" + number++ + ".xml"), changed);
        }
        return answer(request, index);
    }

    @Get(PAGES)
    HttpResponse<?> pages(HttpRequest<?> request) {
        Sitemap pages = Sitemap.ofPages();
        Stream<Function<Routes, String>> criteria =
                questionnaires.current().criteria().stream().map(criterion -> to -> to.criterion(criterion.number()));
        Stream.concat(fixed().stream(), criteria).forEach(page -> add(pages, page, null));
        return answer(request, pages);
    }

    private static List<Function<Routes, String>> fixed() {
        return List.of(
                Routes::directory,
                to -> to.choose().start(),
                to -> to.choose().formula(),
                to -> to.compare().page(),
                Routes::guide,
                to -> to.sheets().guide(),
                Routes::method,
                to -> to.contribute().overview(),
                to -> to.news().page(),
                to -> to.moderation().transparency(),
                to -> to.report().start(),
                to -> to.openData().page(),
                to -> to.reference().page(),
                Routes::legal);
    }

    @Get("/sitemap/platforms-{number}.xml")
    HttpResponse<?> platforms(HttpRequest<?> request, String number) {
        List<PlatformLists.Listed> part =
                NUMBER.matcher(number).matches() ? platforms.part(Integer.parseInt(number), PLATFORMS) : List.of();
        if (part.isEmpty()) {
            throw notFound();
        }
        Sitemap pages = Sitemap.ofPages();
        part.forEach(each -> add(pages, to -> to.platform(each.slug()), each.changedAt()));
        return answer(request, pages);
    }

    private void add(Sitemap pages, Function<Routes, String> page, @Nullable Instant changed) {
        pages.page(address.absolute(page.apply(FRENCH)), address.absolute(page.apply(ENGLISH)), changed);
    }

    private HttpResponse<?> answer(HttpRequest<?> request, Sitemap sitemap) {
        if (site.demonstration()) {
            throw notFound();
        }
        return EntityTag.weak(request, sitemap.bytes(), "application/xml;charset=utf-8", AN_HOUR);
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such list of pages");
    }
}
