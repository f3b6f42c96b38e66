package vigie.api.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.util.Set;

/**
 * Gives every read of the API a strong entity tag made of its very bytes, and answers 304 to who has these already; what
 * changes by versions has a tag of its own. What was made for one member, no browser should keep.
 */
@ServerFilter("/api/v1/**")
class EntityTags implements Ordered {
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    /** Some reads answer in another form, errors in another language, all of them compressed. */
    private static final String VARIES = "Accept, Accept-Encoding, Accept-Language";

    private final EntityTag tags;

    EntityTags(EntityTag tags) {
        this.tags = tags;
    }

    @ResponseFilter
    HttpResponse<?> tag(HttpRequest<?> request, MutableHttpResponse<?> response) {
        // The body of an answer to HEAD is put aside before any filter sees it.
        Object body = response.body() != null
                ? response.body()
                : RouteAttributes.getHeadBody(response).orElse(null);
        if (!READS.contains(request.getMethod()) || response.status() != HttpStatus.OK || body == null) {
            boolean forOne = READS.contains(request.getMethod())
                    && request.getUserPrincipal().isPresent()
                    && !response.getHeaders().contains(HttpHeaders.CACHE_CONTROL);
            return forOne ? response.header(HttpHeaders.CACHE_CONTROL, "no-store") : response;
        }
        if (response.getHeaders().contains(HttpHeaders.ETAG)) {
            return response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)
                    ? response
                    : response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        byte[] bytes = tags.bytes(body);
        MutableHttpResponse<?> answer =
                EntityTag.known(request, bytes) ? HttpResponse.notModified() : whole(request, response, bytes);
        return answer.header(HttpHeaders.ETAG, EntityTag.of(bytes, compressed(request)))
                .header(HttpHeaders.CACHE_CONTROL, request.getUserPrincipal().isPresent() ? "no-store" : "no-cache")
                .header(HttpHeaders.VARY, VARIES);
    }

    private static MutableHttpResponse<?> whole(HttpRequest<?> request, MutableHttpResponse<?> response, byte[] bytes) {
        if (request.getMethod() == HttpMethod.GET) {
            return response.body(bytes);
        }
        MutableHttpResponse<?> head = response.getContentType().isPresent()
                ? response
                : response.contentType(MediaType.APPLICATION_JSON_TYPE);
        return compressed(request) ? head : head.contentLength(bytes.length);
    }

    // Compressed bytes are other bytes; the server compresses after all filters, for whoever says that it may.
    private static boolean compressed(HttpRequest<?> request) {
        return request.getHeaders().getAll(HttpHeaders.ACCEPT_ENCODING).stream()
                .anyMatch(coding -> !coding.isBlank() && !coding.strip().equals("identity"));
    }

    /** After what reads the answer itself, before what adds headers to whatever is answered. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 100;
    }
}
