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
import io.micronaut.serde.ObjectMapper;
import io.micronaut.web.router.RouteAttributes;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/**
 * Gives every read of the API a strong entity tag made of its very bytes, and answers 304 to who has these already; what
 * changes by versions has a tag of its own. What was made for one member, no browser should keep.
 */
@ServerFilter("/api/v1/**")
class EntityTags implements Ordered {
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String COMPRESSED = "-compressed";

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    @ResponseFilter
    HttpResponse<?> tag(HttpRequest<?> request, MutableHttpResponse<?> response) throws IOException {
        // The body of an answer to HEAD is put aside before any filter sees it.
        Object body = response.body() != null
                ? response.body()
                : RouteAttributes.getHeadBody(response).orElse(null);
        if (!READS.contains(request.getMethod()) || response.status() != HttpStatus.OK || body == null) {
            return response;
        }
        if (response.getHeaders().contains(HttpHeaders.ETAG)) {
            return response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)
                    ? response
                    : response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        byte[] bytes = body instanceof byte[] file ? file : json.writeValueAsBytes(body);
        String digest = sha256(bytes);
        MutableHttpResponse<?> answer =
                known(request, digest) ? HttpResponse.notModified() : whole(request, response, bytes);
        return answer.header(HttpHeaders.ETAG, quoted(digest + (compressed(request) ? COMPRESSED : "")))
                .header(HttpHeaders.CACHE_CONTROL, request.getUserPrincipal().isPresent() ? "no-store" : "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
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

    private static boolean known(HttpRequest<?> request, String digest) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(each ->
                        each.equals(quoted(digest)) || each.equals(quoted(digest + COMPRESSED)) || each.equals("*"));
    }

    private static String quoted(String tag) {
        return "\"" + tag + "\"";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
