package vigie.web.layout;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vigie.identity.Digest;

/** A file that is made anew for each reader: whoever has these bytes already is told so instead of sent them again. */
public final class EntityTag {
    private static final String WEAK = "W/";

    private EntityTag() {}

    /** For a file that is sent as it is. */
    public static HttpResponse<?> strong(HttpRequest<?> request, byte[] file, String type, String keep) {
        return answer(request, tag(file), file, type, keep);
    }

    /** For one that the server may compress: the same words in other bytes. */
    public static HttpResponse<?> weak(HttpRequest<?> request, byte[] file, String type, String keep) {
        return answer(request, WEAK + tag(file), file, type, keep);
    }

    // Any sign of the bytes will do, as long as each byte is one.
    private static String tag(byte[] file) {
        return "\"" + Digest.of(new String(file, StandardCharsets.ISO_8859_1)) + "\"";
    }

    private static HttpResponse<?> answer(HttpRequest<?> request, String tag, byte[] file, String type, String keep) {
        boolean known = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .anyMatch(each -> bare(each).equals(bare(tag)) || each.equals("*"));
        MutableHttpResponse<?> answer =
                known ? HttpResponse.notModified() : HttpResponse.ok(file).header(HttpHeaders.CONTENT_TYPE, type);
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, keep);
    }

    private static String bare(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }
}
