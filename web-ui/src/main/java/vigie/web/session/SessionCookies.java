package vigie.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import vigie.api.http.SiteAddress;
import vigie.session.Tokens;

/**
 * The two cookies of who is signed in. What a request gives or takes away is noted on it and written on its answer,
 * whatever that is: the last word counts.
 */
@Singleton
public final class SessionCookies {
    private static final String ACCESS = "vigie-access";
    private static final String REFRESH = "vigie-refresh";
    /** Browsers take cookies of this name only over TLS, for the whole host and no other. */
    private static final String HOST_ONLY = "__Host-";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String DECIDED = "vigie.web.session";

    /** How long browsers keep a session that is not used: as long as its tokens can be renewed. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final InstantSource time;
    private final SiteAddress site;

    private sealed interface Decision {}

    private record Give(Tokens tokens) implements Decision {}

    private record Take() implements Decision {}

    SessionCookies(InstantSource time, SiteAddress site) {
        this.time = time;
        this.site = site;
    }

    /** Signs the browser in. */
    public void give(HttpRequest<?> request, Tokens tokens) {
        request.setAttribute(DECIDED, new Give(tokens));
    }

    /** Signs the browser out. */
    public void take(HttpRequest<?> request) {
        request.setAttribute(DECIDED, new Take());
    }

    public Optional<String> refreshToken(HttpRequest<?> request) {
        return value(request, REFRESH);
    }

    Optional<String> accessToken(HttpRequest<?> request) {
        return value(request, ACCESS);
    }

    void write(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(DECIDED, Decision.class).ifPresent(decision -> {
            switch (decision) {
                case Give(Tokens tokens) -> {
                    response.cookie(cookie(request, ACCESS, tokens.access(), tokens.lives()));
                    response.cookie(cookie(request, REFRESH, tokens.refresh(), kept(tokens)));
                }
                case Take() -> {
                    response.cookie(cookie(request, ACCESS, "", Duration.ZERO));
                    response.cookie(cookie(request, REFRESH, "", Duration.ZERO));
                }
            }
        });
    }

    private Duration kept(Tokens tokens) {
        Instant now = time.instant();
        Duration left = Duration.between(now, tokens.session().expiresAt());
        return left.compareTo(KEPT) < 0 ? left : KEPT;
    }

    Optional<String> value(HttpRequest<?> request, String name) {
        return request.getCookies()
                .findCookie(prefix(request) + name)
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    Cookie cookie(HttpRequest<?> request, String name, String value, Duration maxAge) {
        return Cookie.of(prefix(request) + name, value)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(!isOpen(request))
                .maxAge(maxAge);
    }

    private String prefix(HttpRequest<?> request) {
        return isOpen(request) ? "" : HOST_ONLY;
    }

    // Nothing on the way can read what stays on one machine, and browsers there have no TLS to send it over.
    // A proxy in front of us may ask as if it were a browser here: what the operator says of the site comes first.
    private boolean isOpen(HttpRequest<?> request) {
        String host = request.getHeaders().get("Host");
        return !site.isHttps()
                && host != null && THIS_MACHINE.contains(host.replaceFirst(":[0-9]*$", ""));
    }
}
