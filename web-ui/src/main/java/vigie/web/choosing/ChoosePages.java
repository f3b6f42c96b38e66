package vigie.web.choosing;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.choosing.Candidate;
import vigie.choosing.ChoicesReader;
import vigie.choosing.OrderPlatforms;
import vigie.choosing.OrderPlatforms.Ordered;
import vigie.choosing.Weighed;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.language.Language;
import vigie.platform.Slug;
import vigie.rating.LivedFigures;
import vigie.rating.RatingRules;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.layout.Routes;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class ChoosePages {
    private final OrderPlatforms order;
    private final LivedFigures lived;
    private final RatingRules rules;
    private final PageContexts contexts;
    private final Templates templates;

    ChoosePages(
            OrderPlatforms order, LivedFigures lived, RatingRules rules, PageContexts contexts, Templates templates) {
        this.order = order;
        this.lived = lived;
        this.rules = rules;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get("/choisir")
    HttpResponse<?> french(HttpRequest<?> request) {
        return page(Language.FR, request);
    }

    @Get("/en/choose")
    HttpResponse<?> english(HttpRequest<?> request) {
        return page(Language.EN, request);
    }

    @Get("/choisir/formule")
    HttpResponse<?> frenchFormula(HttpRequest<?> request) {
        return formula(Language.FR, request);
    }

    @Get("/en/choose/formula")
    HttpResponse<?> englishFormula(HttpRequest<?> request) {
        return formula(Language.EN, request);
    }

    private HttpResponse<?> page(Language language, HttpRequest<?> request) {
        Map<String, List<String>> parameters = choices(request);
        Ordered ordered = order.order(parameters);
        if (parameters.isEmpty()) {
            PageContext context =
                    contexts.of(request, language, routes -> routes.choose().start());
            return HttpResponse.ok(templates.choosingStart(new StartPage(context, ordered)));
        }
        Slice slice = Slice.of(
                request.getParameters().get(Slice.LIST), request.getParameters().get(Slice.PAGE), ordered.ranking());
        String address = address(new Routes(language), ordered, slice);
        if (ordered.problems().isEmpty() && !address.equals(asked(language, request))) {
            // What a form sends says much that goes without saying: the address that stays is short enough to share.
            return HttpResponse.seeOther(URI.create(address));
        }
        PageContext context = contexts.of(request, language, routes -> address(routes, ordered, slice));
        List<Candidate> shown = slice.places(ordered.ranking()).stream()
                .map(placed -> placed.weighed().platform())
                .toList();
        ResultPage.Told told = new ResultPage.Told(
                order.standings(shown),
                lived.of(shown.stream().map(Candidate::id).toList()),
                rules);
        return HttpResponse.ok(templates.choosingResult(ResultPage.of(context, ordered, slice, told)));
    }

    private HttpResponse<?> formula(Language language, HttpRequest<?> request) {
        Ordered ordered = order.order(choices(request));
        Weighed example = example(ordered, request.getParameters().get(FormulaPage.EXAMPLE));
        PageContext context = contexts.of(request, language, routes -> formula(routes, ordered, request));
        return HttpResponse.ok(templates.choosingFormula(new FormulaPage(context, ordered, example)));
    }

    private static @Nullable Weighed example(Ordered ordered, @Nullable String wanted) {
        Weighed named = wanted == null
                ? null
                : Slug.of(wanted).map(ordered.ranking()::of).orElse(null);
        return named != null || ordered.ranking().placed().isEmpty()
                ? named
                : ordered.ranking().placed().getFirst().weighed();
    }

    private static String formula(Routes routes, Ordered ordered, HttpRequest<?> request) {
        if (choices(request).isEmpty()) {
            return routes.choose().formula();
        }
        return routes.choose().formula(ordered.choices().chosen());
    }

    private static String address(Routes routes, Ordered ordered, Slice slice) {
        List<Chosen> chosen = new ArrayList<>(ordered.choices().chosen());
        chosen.addAll(slice.chosen());
        return routes.choose().ordered(chosen);
    }

    private static String asked(Language language, HttpRequest<?> request) {
        return new Routes(language).choose().start() + "?" + request.getUri().getRawQuery();
    }

    // What other sites add to addresses, such as where a reader came from, is no choice and no mistake.
    private static Map<String, List<String>> choices(HttpRequest<?> request) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        request.getParameters().forEach((name, values) -> {
            if (ChoicesReader.knows(name)) {
                choices.put(name, values);
            }
        });
        return choices;
    }
}
