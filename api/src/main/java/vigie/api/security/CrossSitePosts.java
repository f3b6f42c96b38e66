package vigie.api.security;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigie.api.error.RefusedRequest;
import vigie.api.http.SiteAddress;

/**
 * Refuses what another site's page would have a reader's browser do here: browsers say from where they ask
 * (Sec-Fetch-Site; older ones Origin, or Referer alone). A program says neither and brings no cookies by itself (docs/adr/0013).
 * One thing may come from anywhere: the post that stops letters of what changed, for which readers' mail programs ask from
 * their own pages (RFC 8058). It does what its token allows, whoever brings it, and looks at no cookie (docs/adr/0031).
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class CrossSitePosts implements Ordered {
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
    private static final Set<String> STOPPING = Set.of("/compte/suivis/arret", "/en/account/follows/stop");
    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final Pattern SITE = Pattern.compile("https?://[^/?#\\\\]+");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final SiteAddress site;

    CrossSitePosts(SiteAddress site) {
        this.site = site;
    }

    @RequestFilter
    void refuse(HttpRequest<?> request) {
        if (!SAFE.contains(request.getMethod()) && !isOurs(request.getHeaders()) && !stopsLetters(request)) {
            throw RefusedRequest.crossSite();
        }
    }

    private static boolean stopsLetters(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.POST
                && STOPPING.contains(request.getPath())
                && request.getParameters().contains("token");
    }

    private boolean isOurs(HttpHeaders headers) {
        String from = headers.get(FETCH_SITE);
        if (from != null) {
            return OURS.contains(from);
        }
        String origin = headers.contains(HttpHeaders.ORIGIN) ? headers.get(HttpHeaders.ORIGIN) : referring(headers);
        // A proxy may have put its own host in the place of the one that the browser asked.
        return origin == null || site.hasOrigin(origin) || hasHost(origin, headers.get(HttpHeaders.HOST));
    }

    // Not read as a whole: browsers leave signs in a path or a question that no URI may have. What begins like no
    // address of
    // a site is nobody's, as an Origin would be.
    private static @Nullable String referring(HttpHeaders headers) {
        String referer = headers.get(HttpHeaders.REFERER);
        if (referer == null || referer.isBlank()) {
            return null;
        }
        Matcher site = SITE.matcher(referer);
        return site.lookingAt() ? site.group() : "null";
    }

    // The scheme may differ: a proxy in front of us may have ended TLS.
    private static boolean hasHost(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && host != null && authority.equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Before anybody looks at the cookies. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 100;
    }
}
