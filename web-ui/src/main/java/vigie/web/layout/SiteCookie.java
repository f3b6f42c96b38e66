package vigie.web.layout;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** A cookie for this host alone, which no script reads, and which travels over nothing but TLS. */
public record SiteCookie(String name) {
    /** Browsers take cookies of this name only over TLS, for the whole host and no other. */
    private static final String HOST_ONLY = "__Host-";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Empty when there is none. */
    public Optional<String> value(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(fullName(request))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    public Cookie holding(HttpRequest<?> request, String value, Duration life) {
        return Cookie.of(fullName(request), value)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(!onThisMachine(request))
                .maxAge(life);
    }

    /** Makes the browser forget it. */
    public Cookie gone(HttpRequest<?> request) {
        return holding(request, "", Duration.ZERO);
    }

    /** A text that people typed, in letters that a cookie may hold. */
    public static String written(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What {@link #written} wrote; empty for anything else. */
    public static Optional<String> read(String written) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private String fullName(HttpRequest<?> request) {
        return onThisMachine(request) ? name : HOST_ONLY + name;
    }

    // Nothing on the way can read what stays on one machine, and browsers there have no TLS to send it over.
    // A proxy in front of us may ask as if it were a browser here: what the operator says of the site comes first.
    private static boolean onThisMachine(HttpRequest<?> request) {
        String host = request.getHeaders().get("Host");
        return !PublicScheme.isHttps(request)
                && host != null
                && THIS_MACHINE.contains(host.replaceFirst(":[0-9]*$", ""));
    }
}
