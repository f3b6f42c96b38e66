package vigie.api.http;

import io.micronaut.http.HttpRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** A word that names one request, in its answer and in the log. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";
    /** Its name in the log's context. */
    public static final String IN_LOG = "request";

    private static final String ATTRIBUTE = "vigie.request";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 9;

    private RequestId() {}

    /** The request's identifier: the one that a proxy gave when it has the right form, else a new one. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> {
            String given = request.getHeaders().get(HEADER);
            String id = given != null && FORM.matcher(given).matches() ? given : random();
            request.setAttribute(ATTRIBUTE, id);
            return id;
        });
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
