package vigie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.api.Client;
import vigie.api.FilledDirectory;

/** Scripts in pages of other sites may read what is public, and nothing else. */
@MicronautTest(transactional = false)
class PublicReadIT implements FilledDirectory {
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String OTHER_SITE = "https://federation.example";

    @Inject
    Client client;

    @Inject
    Router router;

    private Predicate<UriRouteInfo<?, ?>> openTo(String rule) {
        return route ->
                List.of(route.getTargetMethod().stringValues(Secured.class)).contains(rule);
    }

    private List<UriRouteInfo<?, ?>> calls() {
        List<UriRouteInfo<?, ?>> calls = router.uriRoutes()
                .filter(route -> route.getUriMatchTemplate().toString().startsWith("/api/v1"))
                .filter(route -> !route.getUriMatchTemplate().toString().contains("/failing"))
                .<UriRouteInfo<?, ?>>map(route -> route)
                .toList();
        assertThat(calls).hasSizeGreaterThan(40);
        return calls;
    }

    @Test
    void everyReadThatNeedsNoAccountIsMarkedAndNothingElse() {
        assertThat(calls())
                .allSatisfy(route -> assertThat(route.getTargetMethod().hasStereotype(PublicRead.class))
                        .as(route.toString())
                        .isEqualTo(openTo(SecurityRule.IS_ANONYMOUS).test(route)
                                && READS.contains(route.getHttpMethod())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/questionnaire",
                "/api/v1/platforms?limit=2",
                "/api/v1/platforms/koach",
                "/api/v1/platforms/koach/experiences",
                "/api/v1/platforms/koach/history",
                "/api/v1/platforms/koach/sheet",
                "/api/v1/news?limit=2",
                "/api/v1/choosing?limit=2",
                "/api/v1/choosing/lines",
                "/api/v1/tallies",
                "/api/v1/rating",
                "/api/v1/remarks?criterion=3",
                "/api/v1/exports",
                "/api/v1/site",
                "/api/v1/platforms/compare?p=koach&p=coachhub",
                "/api/v1/grounds",
                "/api/v1/transparency"
            })
    void anyPageReadsWhatIsPublic(String address) throws Exception {
        HttpResponse<String> answer = fromAnotherSite("GET", address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(allowed(answer)).hasValue("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("ETag", "Link", "RateLimit");
    }

    @Test
    void whatIsWrongWithAPublicReadIsReadToo() throws Exception {
        for (String address : List.of("/api/v1/platforms?limit=0", "/api/v1/platforms/no-such")) {
            HttpResponse<String> answer = fromAnotherSite("GET", address);
            assertThat(answer.statusCode()).isBetween(400, 404);
            assertThat(allowed(answer)).as(address).hasValue("*");
        }
    }

    @Test
    void aBrowserThatAsksBeforeItReadsIsToldYes() throws Exception {
        HttpResponse<String> answer = fromAnotherSite(
                "OPTIONS",
                "/api/v1/platforms/koach",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "if-none-match");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(allowed(answer)).hasValue("*");
        assertThat(answer.headers().firstValue("Access-Control-Max-Age")).hasValue("86400");
    }

    @Test
    void nobodysTokenIsTakenFromAnotherSite() throws Exception {
        HttpResponse<String> answer = fromAnotherSite(
                "OPTIONS",
                "/api/v1/platforms/koach",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "authorization");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("If-None-Match")
                .doesNotContainIgnoringCase("authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/me",
                "GET /api/v1/me/contributions",
                "GET /api/v1/platforms/koach/experiences/mine",
                "GET /api/v1/moderation/cases",
                "GET /api/v1/administration/members",
                "POST /api/v1/login",
                "POST /api/v1/reports",
                "PUT /api/v1/platforms/koach/experiences/mine",
                "POST /api/v1/platforms/koach/answers"
            })
    void noOtherPageReadsOrWritesTheRest(String call) throws Exception {
        String[] parts = call.split(" ", -1);
        assertThat(allowed(fromAnotherSite(parts[0], parts[1]))).isEmpty();
        assertThat(allowed(fromAnotherSite("OPTIONS", parts[1], "Access-Control-Request-Method", parts[0])))
                .isEmpty();
    }

    private HttpResponse<String> fromAnotherSite(String method, String address, String... headers)
            throws IOException, InterruptedException {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Origin";
        all[headers.length + 1] = OTHER_SITE;
        return client.ask(method, address, HttpResponse.BodyHandlers.ofString(), all);
    }

    private static Optional<String> allowed(HttpResponse<?> answer) {
        return answer.headers().firstValue("Access-Control-Allow-Origin");
    }
}
