package vigie.api.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;
import vigie.identity.Digest;

/** The strong entity tag of an answer: the digest of its bytes. */
@Singleton
public class EntityTag {
    private static final String COMPRESSED = "-compressed";
    private static final String WEAK = "W/";

    private final ObjectMapper json;

    EntityTag(ObjectMapper json) {
        this.json = json;
    }

    /** An answer as it is sent. */
    public byte[] bytes(Object body) {
        try {
            return body instanceof byte[] file ? file : json.writeValueAsBytes(body);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** As it is sent to who asks: compressed bytes are other bytes. */
    static String of(byte[] bytes, boolean compressed) {
        return "\"" + Digest.of(bytes) + (compressed ? COMPRESSED : "") + "\"";
    }

    /** Whether one of the tags in {@code If-None-Match} is of these bytes. */
    static boolean known(HttpRequest<?> request, byte[] bytes) {
        return known(request, of(bytes, false)) || known(request, of(bytes, true));
    }

    /** Whether one of the tags in {@code If-None-Match} is this one; it may be given as a weak one (RFC 9110, 13.1.2). */
    public static boolean known(HttpRequest<?> request, String tag) {
        return tags(request, HttpHeaders.IF_NONE_MATCH)
                .map(each -> each.startsWith(WEAK) ? each.substring(WEAK.length()) : each)
                .anyMatch(each -> each.equals(tag) || each.equals("*"));
    }

    /** Whether the tags that {@code If-Match} names are there to be heeded: a write is meant for what was read. */
    public static boolean isExpected(HttpRequest<?> request) {
        return request.getHeaders().contains(HttpHeaders.IF_MATCH);
    }

    /** Whether a write is meant for a place where there is nothing yet ({@code If-None-Match: *}). */
    public static boolean isNothingExpected(HttpRequest<?> request) {
        return tags(request, HttpHeaders.IF_NONE_MATCH).anyMatch("*"::equals);
    }

    /** Whether one of the tags in {@code If-Match} is that of this answer, which somebody would get now. */
    public boolean isAsExpected(HttpRequest<?> request, Object answer) {
        byte[] bytes = bytes(answer);
        return tags(request, HttpHeaders.IF_MATCH).anyMatch(each -> isOf(each, bytes));
    }

    private static Stream<String> tags(HttpRequest<?> request, String header) {
        return request.getHeaders().getAll(header).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip);
    }

    private static boolean isOf(String tag, byte[] bytes) {
        return tag.equals(of(bytes, false)) || tag.equals(of(bytes, true)) || tag.equals("*");
    }
}
