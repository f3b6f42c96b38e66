package vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigie.web.error.FailingPages;

/** Who may ask for what. A new route fails here until somebody has decided about it. */
@ExtendWith(SharedSite.class)
class RoutesIT {
    private static final String ANYBODY = "anybody";
    private static final String THIS_MACHINE = "this machine, on the management port";

    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("GET /", ANYBODY),
            Map.entry("GET /en", ANYBODY),
            Map.entry("GET /plateformes/{slug}", ANYBODY),
            Map.entry("GET /en/platforms/{slug}", ANYBODY),
            Map.entry("GET /criteres", ANYBODY),
            Map.entry("GET /en/criteria", ANYBODY),
            Map.entry("GET /criteres/{number}", ANYBODY),
            Map.entry("GET /en/criteria/{number}", ANYBODY),
            Map.entry("GET /methode", ANYBODY),
            Map.entry("GET /en/method", ANYBODY),
            Map.entry("GET /mentions-legales", ANYBODY),
            Map.entry("GET /en/legal", ANYBODY),
            Map.entry("GET /assets/{name}", ANYBODY),
            Map.entry("GET /api/v1/platforms", ANYBODY),
            Map.entry("GET /api/v1/platforms/{slug}", ANYBODY),
            Map.entry("GET /api/v1/questionnaire", ANYBODY),
            Map.entry("GET /health", THIS_MACHINE),
            Map.entry("GET /health/{selector}", THIS_MACHINE),
            Map.entry("GET /prometheus", THIS_MACHINE));

    private final Site site;

    RoutesIT(Site site) {
        this.site = site;
    }

    @Test
    void everyRouteHasARole() {
        List<String> routes = site.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getTargetMethod().getDeclaringType() != FailingPages.class)
                .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate())
                .filter(route -> !route.startsWith("HEAD "))
                .distinct()
                .toList();
        assertThat(routes).containsExactlyInAnyOrderElementsOf(ROLES.keySet());
    }
}
