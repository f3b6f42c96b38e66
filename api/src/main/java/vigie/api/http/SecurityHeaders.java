package vigie.api.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;

/** What browsers must refuse on every answer: scripts and styles inside pages, frames, other hosts, guessed types. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public class SecurityHeaders implements Ordered {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private static final String ONLY_TLS = "max-age=31536000";

    private final SiteAddress site;

    SecurityHeaders(SiteAddress site) {
        this.site = site;
    }

    /**
     * With the word that browsers come over TLS for a year, when the operator says that they can. To be called for answers that
     * no filter sees: those to requests that could not be read.
     */
    @ResponseFilter
    public void protect(MutableHttpResponse<?> response) {
        HEADERS.forEach(response.getHeaders()::set);
        if (site.isHttps()) {
            response.getHeaders().set("Strict-Transport-Security", ONLY_TLS);
        }
    }

    /** Whatever answers, it is protected. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 100;
    }
}
