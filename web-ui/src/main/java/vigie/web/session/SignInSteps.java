package vigie.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import vigie.web.layout.SiteCookie;

/**
 * Between password and code, a browser holds in a cookie that the password was right: the page of the code can then be
 * loaded again, and read in the other language. It is written like the session's cookies.
 */
@Singleton
public final class SignInSteps {
    private static final SiteCookie STEP = new SiteCookie("vigie-step");
    private static final String DECIDED = "vigie.web.step";
    /** As long as the step serves. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    public void give(HttpRequest<?> request, String step) {
        request.setAttribute(DECIDED, step);
    }

    public void take(HttpRequest<?> request) {
        if (of(request).isPresent()) {
            request.setAttribute(DECIDED, "");
        }
    }

    public Optional<String> of(HttpRequest<?> request) {
        return STEP.value(request);
    }

    void write(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(DECIDED, String.class)
                .ifPresent(step -> response.cookie(STEP.holding(request, step, step.isEmpty() ? Duration.ZERO : KEPT)));
    }
}
