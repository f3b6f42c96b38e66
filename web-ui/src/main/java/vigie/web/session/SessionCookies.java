package vigie.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import vigie.session.Tokens;
import vigie.web.layout.SiteCookie;

/**
 * The two cookies of who is signed in. What a request gives or takes away is noted on it and written on its answer,
 * whatever that is: the last word counts.
 */
@Singleton
public final class SessionCookies {
    private static final SiteCookie ACCESS = new SiteCookie("vigie-access");
    private static final SiteCookie REFRESH = new SiteCookie("vigie-refresh");
    private static final String DECIDED = "vigie.web.session";

    /** How long browsers keep a session that is not used: as long as its tokens can be renewed. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final InstantSource time;

    private sealed interface Decision {}

    private record Give(Tokens tokens) implements Decision {}

    private record Take() implements Decision {}

    SessionCookies(InstantSource time) {
        this.time = time;
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
        return REFRESH.value(request);
    }

    public Optional<String> accessToken(HttpRequest<?> request) {
        return ACCESS.value(request);
    }

    void write(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(DECIDED, Decision.class).ifPresent(decision -> {
            switch (decision) {
                case Give(Tokens tokens) -> {
                    response.cookie(ACCESS.holding(request, tokens.access(), tokens.lives()));
                    response.cookie(REFRESH.holding(request, tokens.refresh(), kept(tokens)));
                }
                case Take() -> {
                    response.cookie(ACCESS.gone(request));
                    response.cookie(REFRESH.gone(request));
                }
            }
        });
    }

    private Duration kept(Tokens tokens) {
        Instant now = time.instant();
        Duration left = Duration.between(now, tokens.session().expiresAt());
        return left.compareTo(KEPT) < 0 ? left : KEPT;
    }
}
