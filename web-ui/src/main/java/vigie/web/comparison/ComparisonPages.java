package vigie.web.comparison;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigie.comparison.ComparePlatforms;
import vigie.comparison.Compared;
import vigie.comparison.Comparison;
import vigie.comparison.ComparisonRequest;
import vigie.comparison.ComparisonTable;
import vigie.comparison.TableFiles;
import vigie.language.Language;
import vigie.platform.ByName;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.platform.Slug;
import vigie.web.layout.CompareRoutes;
import vigie.web.layout.NamesToChoose;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

/** Two to four platforms side by side; with fewer, how to choose them. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class ComparisonPages {
    private static final Set<String> OWN = Set.of(CompareRoutes.PLATFORM, CompareRoutes.DIFFERENCES);

    private final ComparePlatforms compare;
    private final Platforms platforms;
    private final TableFiles files;
    private final PageContexts contexts;
    private final Templates templates;

    ComparisonPages(
            ComparePlatforms compare,
            Platforms platforms,
            TableFiles files,
            PageContexts contexts,
            Templates templates) {
        this.compare = compare;
        this.platforms = platforms;
        this.files = files;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/comparer", "/en/compare"})
    HttpResponse<?> page(HttpRequest<?> request) {
        ComparisonRequest asked = asked(request);
        boolean differences = CompareRoutes.YES.equals(request.getParameters().get(CompareRoutes.DIFFERENCES));
        // The directory's form sends its filters along; the address to share is without them.
        if (!OWN.containsAll(request.getParameters().names()) && asked.more() == 0) {
            return HttpResponse.seeOther(URI.create(routes(request).named(asked.names(), differences)));
        }
        Compared compared = compare.compare(asked);
        PageContext context = contexts.of(
                request, routes -> routes.compare().of(compared.comparison().slugs(), differences));
        return HttpResponse.ok(templates.comparisonPage(
                new ComparisonPage(context, compared, differences, others(compared.comparison()))));
    }

    private static ComparisonRequest asked(HttpRequest<?> request) {
        return ComparisonRequest.readKindly(request.getParameters().getAll(CompareRoutes.PLATFORM));
    }

    private static CompareRoutes routes(HttpRequest<?> request) {
        return new CompareRoutes(PageContexts.languageOf(request));
    }

    private @Nullable List<Platform> others(Comparison comparison) {
        if (comparison.columns().size() == Comparison.MOST) {
            return List.of();
        }
        List<Platform> others = NamesToChoose.unlessTooMany(platforms.some(NamesToChoose.MOST + 1));
        return others == null ? null : ByName.sorted(others);
    }

    /** For spreadsheets, in the page's language. Whoever asks for it without a comparison sees how to choose one. */
    @Get(uris = {"/comparer.csv", "/en/compare.csv"})
    @Produces(MediaType.TEXT_CSV)
    HttpResponse<?> table(HttpRequest<?> request) {
        ComparisonRequest asked = asked(request);
        Comparison comparison = compare.compare(asked).comparison();
        if (!comparison.compares()) {
            return HttpResponse.seeOther(URI.create(routes(request).named(asked.names(), false)));
        }
        PageContext context = contexts.of(request, routes -> routes.compare().of(comparison.slugs(), false));
        char separator = context.language() == Language.FR ? ';' : ',';
        return HttpResponse.ok(files.csv(ComparisonTable.rows(comparison, new PageWords(context)), separator))
                .contentType(new MediaType("text/csv;charset=utf-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + fileName(comparison.slugs()) + ".csv\"");
    }

    private static String fileName(List<Slug> slugs) {
        return slugs.stream().map(Slug::value).collect(Collectors.joining("-", "vigie-", ""));
    }
}
