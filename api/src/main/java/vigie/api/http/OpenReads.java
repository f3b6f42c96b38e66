package vigie.api.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import io.micronaut.web.router.Router;
import org.jspecify.annotations.Nullable;

/**
 * Tells browsers that scripts of any site may read what is a {@link PublicRead}: not who is signed in, and nothing else.
 * Micronaut's own filter wants all of this repeated on every call, and knows no star.
 */
@ServerFilter("/api/v1/**")
class OpenReads implements Ordered {
    private static final String ASKED_METHOD = HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD;
    private static final String ALLOWED_HEADERS = "Accept, Accept-Language, If-None-Match";
    private static final String EXPOSED_HEADERS =
            "Content-Disposition, Digest, ETag, Link, RateLimit, RateLimit-Policy,"
                    + " Repr-Digest, Retry-After, X-Request-Id";
    private static final String A_DAY = "86400";

    private final Router router;

    OpenReads(Router router) {
        this.router = router;
    }

    /** Answers a browser that asks before it reads; it reads nothing when the answer says nothing of it. */
    @RequestFilter
    @Nullable
    HttpResponse<?> mayRead(HttpRequest<?> request) {
        boolean asks = request.getMethod() == HttpMethod.OPTIONS
                && HttpMethod.GET.name().equals(request.getHeaders().get(ASKED_METHOD));
        if (!asks || router.find(HttpMethod.GET, request.getPath(), request).noneMatch(OpenReads::isPublic)) {
            return null;
        }
        return open(HttpResponse.noContent())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ALLOWED_HEADERS)
                .header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY);
    }

    @ResponseFilter
    void open(HttpRequest<?> request, MutableHttpResponse<?> response) {
        RouteAttributes.getRouteMatch(request).filter(OpenReads::isPublic).ifPresent(match -> open(response));
    }

    private static boolean isPublic(RouteMatch<?> match) {
        return match.getRouteInfo().getAnnotationMetadata().hasStereotype(PublicRead.class);
    }

    private static MutableHttpResponse<?> open(MutableHttpResponse<?> response) {
        response.getHeaders()
                .set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED_HEADERS);
        return response;
    }

    /** Before anything that may answer by itself. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 110;
    }
}
