package vigie.web;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigie.web.error.FailingPages;

/**
 * Whatever a page shows or does, a program can read or do, by the same use case. A new page or a new call fails here until
 * {@code pages-and-calls.txt} says what goes with it.
 */
@ExtendWith(SharedSite.class)
class PagesAndCallsIT {
    private static final String CALLS = "/api/v1";

    /** Why no call is meant: the name that the table has for it. */
    private enum Why {
        /** Says what came of a form; the call's own answer does. */
        TOLD,
        /** Nothing but links to pages that stand in the table themselves. */
        LEADS_ON,
        /** The one-time link on the console of whoever runs the site, and nobody else's. */
        CONSOLE,
        /** How pages look, here and where they are shared; nothing that no call tells. */
        LOOKS,
        /** Leads search engines to pages. */
        SEARCH
    }

    /** Pairs that read the same by ways of their own. */
    private static final Set<String> OTHERWISE = Set.of(
            // Every page knows who keeps the site.
            "GET /mentions-legales | GET /site",
            // The form reads the one answer that it is about, the call the whole platform.
            "GET /contribuer/reponse/{slug}/{ask} | GET /platforms/{slug}");

    private final Map<String, UriRouteInfo<?, ?>> routes;
    private final PagesAndCalls table = PagesAndCalls.read();

    PagesAndCallsIT(Site site) {
        routes = site.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .filter(route -> route.getTargetMethod().getDeclaringType() != FailingPages.class)
                // The management port's are neither pages nor calls.
                .filter(route -> handler(route).getName().startsWith("vigie."))
                .collect(toMap(
                        route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate(),
                        route -> route,
                        (first, same) -> first,
                        TreeMap::new));
    }

    private static Class<?> handler(UriRouteInfo<?, ?> route) {
        return route.getTargetMethod().getDeclaringType();
    }

    private static boolean isCall(String route) {
        return route.contains(" " + CALLS + "/");
    }

    private static boolean isEnglish(String route) {
        return route.matches("[A-Z]+ /en(/.*)?");
    }

    private Set<String> calls() {
        return routes.keySet().stream()
                .filter(PagesAndCallsIT::isCall)
                .map(call -> call.replace(CALLS, ""))
                .collect(toCollection(TreeSet::new));
    }

    private Set<String> pages() {
        return routes.keySet().stream()
                .filter(page -> !isCall(page) && !isEnglish(page))
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void everyPageStandsInTheTableAndNoOther() {
        assertThat(pages()).hasSizeGreaterThan(80);
        assertThat(table.pages()).containsExactlyInAnyOrderElementsOf(pages());
    }

    @Test
    void everyPageHasItsCallsOrAReason() {
        Set<String> known = new TreeSet<>(calls());
        known.addAll(reasons());
        table.calls().forEach((page, named) -> {
            assertThat(named).as(page).isNotEmpty().isSubsetOf(known);
            assertThat(named.size() == 1 || named.stream().noneMatch(each -> each.startsWith("=")))
                    .as(page)
                    .isTrue();
        });
    }

    private static List<String> reasons() {
        return Arrays.stream(Why.values()).map(why -> "=" + why).toList();
    }

    @Test
    void everyReasonIsGivenSomewhere() {
        assertThat(table.calls().values().stream().flatMap(Collection::stream)).containsAll(reasons());
    }

    /** Else it is not used, or the table forgot where. */
    @Test
    void everyCallIsSomePagesOrForProgramsAlone() {
        Set<String> placed = new TreeSet<>(table.alone().keySet());
        table.calls()
                .values()
                .forEach(calls ->
                        calls.stream().filter(call -> !call.startsWith("=")).forEach(placed::add));
        assertThat(placed).containsExactlyInAnyOrderElementsOf(calls());
        assertThat(table.alone().values()).noneMatch(String::isBlank);
    }

    /** The table has one of the two only. */
    @Test
    void bothLanguagesHaveTheSameHandlers() {
        Map<String, Integer> french = new TreeMap<>();
        Map<String, Integer> english = new TreeMap<>();
        routes.forEach((route, info) -> {
            if (!isCall(route)) {
                String of = info.getHttpMethodName() + " " + handler(info).getSimpleName();
                (isEnglish(route) ? english : french).merge(of, 1, Integer::sum);
            }
        });
        french.keySet().removeIf(of -> of.matches("GET (Asset|Robots|Sitemap)Files"));
        assertThat(english).isEqualTo(french);
    }

    @Test
    void aPageAndItsCallAskTheSameUseCase() {
        List<String> strangers = new ArrayList<>();
        table.calls()
                .forEach((page, calls) -> calls.stream()
                        .filter(call -> !call.startsWith("="))
                        .filter(call -> UseCases.shared(handlerOf(page), handlerOf(call.replace(" ", " " + CALLS)))
                                .isEmpty())
                        .forEach(call -> strangers.add(page + " | " + call)));
        assertThat(strangers).containsExactlyInAnyOrderElementsOf(OTHERWISE);
    }

    private Class<?> handlerOf(String route) {
        return handler(Objects.requireNonNull(routes.get(route), route));
    }
}
