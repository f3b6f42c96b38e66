package vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import java.util.Map;
import java.util.TreeMap;
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
            Map.entry("GET /en", ANYBODY));

    private final Site site;

    RoutesIT(Site site) {
        this.site = site;
    }

    @Test
    void everyRouteHasARole() {
        Map<String, String> routes = new TreeMap<>();
        site.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getTargetMethod().getDeclaringType() != FailingPages.class)
                .forEach(route -> routes.put(route.getHttpMethodName() + " " + route.getUriMatchTemplate(), ""));
        assertThat(routes.keySet()).isEqualTo(ROLES.keySet());
        assertThat(ROLES.values()).containsOnly(ANYBODY, THIS_MACHINE);
    }
}
