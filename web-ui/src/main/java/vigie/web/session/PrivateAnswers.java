package vigie.web.session;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import vigie.web.layout.AccountRoutes;

/** Writes the cookies, and sees that nothing keeps what was made for one person. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class PrivateAnswers implements Ordered {
    private final SessionCookies cookies;
    private final SignInSteps steps;

    PrivateAnswers(SessionCookies cookies, SignInSteps steps) {
        this.cookies = cookies;
        this.steps = steps;
    }

    @ResponseFilter
    void write(HttpRequest<?> request, MutableHttpResponse<?> response) {
        cookies.write(request, response);
        steps.write(request, response);
        String path = request.getPath();
        boolean file = path.startsWith("/api/") || path.startsWith("/assets/");
        if (AccountRoutes.holds(path) || (!file && request.getUserPrincipal().isPresent())) {
            response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
