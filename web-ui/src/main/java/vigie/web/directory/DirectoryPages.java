package vigie.web.directory;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigie.directory.DirectoryFilter;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.directory.DirectoryFilterReader;
import vigie.directory.DirectorySlice;
import vigie.directory.PlatformDirectory;
import vigie.directory.Window;
import vigie.language.Language;
import vigie.platform.Platforms;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;
import vigie.web.layout.CompareRoutes;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.layout.Routes;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class DirectoryPages {
    private static final int ROWS = 100;
    private static final Set<String> NAMES = Set.of("q", "kind", "offer", "minCoverage", "minLived", "sort");

    private final PlatformDirectory directory;
    private final Platforms platforms;
    private final Questionnaires questionnaires;
    private final PageContexts contexts;
    private final Templates templates;

    DirectoryPages(
            PlatformDirectory directory,
            Platforms platforms,
            Questionnaires questionnaires,
            PageContexts contexts,
            Templates templates) {
        this.directory = directory;
        this.platforms = platforms;
        this.questionnaires = questionnaires;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get("/")
    JteModel french(HttpRequest<?> request) {
        return page(Language.FR, request);
    }

    @Get("/en")
    JteModel english(HttpRequest<?> request) {
        return page(Language.EN, request);
    }

    private JteModel page(Language language, HttpRequest<?> request) {
        Questionnaire questionnaire = questionnaires.current();
        DirectoryFilterReader.Reading reading = DirectoryFilterReader.read(filters(request), Set.of(), questionnaire);
        DirectoryFilter filter = reading.filter();
        int number = pageNumber(request);
        DirectorySlice slice = directory.find(filter, new Window(ROWS, null, (number - 1) * ROWS));
        if (slice.entries().isEmpty() && number > 1) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "The directory has fewer pages");
        }
        Picks picks = Picks.of(request.getParameters().getAll(CompareRoutes.PLATFORM), slice.entries(), platforms);
        PageContext context = contexts.of(request, language, routes -> address(routes, filter, number, picks));
        FilterForm form = new FilterForm(context, questionnaire, filter, directory.tallies());
        return templates.directoryPage(new DirectoryPage(
                context, questionnaire, filter, form, slice, number, ROWS, reading.problems(), picks));
    }

    // What other sites add to addresses, such as where a reader came from, is no filter and no mistake.
    private static Map<String, List<String>> filters(HttpRequest<?> request) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        request.getParameters().forEach((name, values) -> {
            if (NAMES.contains(name) || name.startsWith("ask.") || name.startsWith("stance.")) {
                filters.put(name, values);
            }
        });
        return filters;
    }

    private static int pageNumber(HttpRequest<?> request) {
        String text = request.getParameters().get("page");
        if (text == null || !text.matches("[1-9][0-9]{0,3}")) {
            return 1;
        }
        return Integer.parseInt(text);
    }

    static String address(Routes routes, DirectoryFilter filter, int page, Picks picks) {
        List<Chosen> chosen = new ArrayList<>(filter.chosen());
        if (filter.sort() != null) {
            chosen.add(new Chosen("sort", filter.sort().code()));
        }
        if (page > 1) {
            chosen.add(new Chosen("page", String.valueOf(page)));
        }
        chosen.addAll(picks.chosen());
        return routes.directory(chosen);
    }
}
