package vigie.api.once;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vigie.api.http.EntityTag;
import vigie.once.KeptAnswer;

/** Which answers are kept, and how they are given again. */
@Singleton
class Answers {
    /** Says that this was not done now, but when it was sent first. */
    static final String REPLAYED = "Idempotent-Replayed";

    /** What is written into each answer, whatever answers, is not the answer's own. */
    private static final List<String> OWN =
            List.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.LOCATION);

    /** Who asks may be somebody by the next time, or be let through. */
    private static final Set<HttpStatus> OF_THE_MOMENT = Set.of(HttpStatus.UNAUTHORIZED, HttpStatus.TOO_MANY_REQUESTS);

    private final EntityTag tags;

    Answers(EntityTag tags) {
        this.tags = tags;
    }

    /** Whether it would be the same for who sends the same again, and may be stored. */
    static boolean isKept(HttpResponse<?> response) {
        int status = response.code();
        String caching = response.getHeaders().get(HttpHeaders.CACHE_CONTROL);
        return status >= 200
                && status < 500
                && !OF_THE_MOMENT.contains(response.status())
                && (caching == null || !caching.contains("no-store"));
    }

    /** Writes the body out, so that it is sent now as it will be sent again. */
    KeptAnswer keep(MutableHttpResponse<?> response) {
        Map<String, String> headers = new TreeMap<>();
        Object body = response.body();
        byte[] bytes = body == null ? null : tags.bytes(body);
        if (bytes != null) {
            if (response.getContentType().isEmpty()) {
                response.contentType(MediaType.APPLICATION_JSON_TYPE);
            }
            response.body(bytes);
        }
        for (String name : OWN) {
            String value = response.getHeaders().get(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(
                response.code(), headers, bytes == null ? null : new String(bytes, StandardCharsets.UTF_8));
    }

    static MutableHttpResponse<?> again(KeptAnswer answer) {
        MutableHttpResponse<byte[]> response = HttpResponse.status(HttpStatus.valueOf(answer.status()));
        answer.headers().forEach(response::header);
        if (answer.body() != null) {
            response.body(answer.body().getBytes(StandardCharsets.UTF_8));
        }
        return response.header(REPLAYED, "true");
    }
}
