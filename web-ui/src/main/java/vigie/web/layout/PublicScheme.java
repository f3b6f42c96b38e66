package vigie.web.layout;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import vigie.site.SiteSettings;

/** Notes on each request whether readers reach this site over TLS, as its operator says (VIGIE_SITE_URL). */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class PublicScheme implements Ordered {
    private static final String NOTED = "vigie.web.https";

    private final boolean https;

    PublicScheme(SiteSettings site) {
        String url = site.url();
        https = url != null && url.startsWith("https:");
    }

    static boolean isHttps(HttpRequest<?> request) {
        return request.getAttribute(NOTED).isPresent();
    }

    @RequestFilter
    void note(HttpRequest<?> request) {
        if (https) {
            request.setAttribute(NOTED, true);
        }
    }

    /** Before anybody reads or writes a cookie. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
