package vigie.web.layout;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Carries a notice to the page that comes next, in a cookie that is forgotten once shown: no link can make a page say
 * that something was done, and no reload says it again. Each page has a cookie of its own, so that what was done in one
 * tab is not said in another.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public class Notices {
    /** Longer than any redirect takes, and too short to be told old news. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final String SHOWN = "vigie.web.notice";

    /** @param address of the page that is to say it */
    public static void leave(
            HttpRequest<?> request, MutableHttpResponse<?> response, String address, Notice.Done done) {
        response.cookie(cookie(URI.create(address).getPath()).holding(request, done.written(), KEPT));
    }

    /** What the page that is asked for has to say; it is noted as said. */
    static Optional<Notice.Done> take(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.GET) {
            return Optional.empty();
        }
        SiteCookie cookie = cookie(request.getPath());
        Optional<String> left = cookie.value(request);
        left.ifPresent(written -> request.setAttribute(SHOWN, cookie));
        return left.flatMap(Notice.Done::read);
    }

    @ResponseFilter
    void forget(HttpRequest<?> request, MutableHttpResponse<?> response) {
        // What leads on shows nothing.
        if (response.code() / 100 != 3) {
            request.getAttribute(SHOWN, SiteCookie.class).ifPresent(cookie -> {
                response.cookie(cookie.gone(request));
                response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
            });
        }
    }

    private static SiteCookie cookie(String path) {
        return new SiteCookie("vigie-notice-" + Integer.toHexString(path.hashCode()));
    }
}
