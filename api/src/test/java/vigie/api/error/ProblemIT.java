package vigie.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.LogEvents;
import vigie.api.RawConnection;

/** What is answered when there is no good answer, and what every answer carries. */
@MicronautTest(transactional = false)
class ProblemIT implements FilledDirectory {
    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                            + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
                            + "frame-ancestors 'none'");
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @Inject
    Client client;

    @Inject
    EmbeddedServer server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/v1",
                "/api/v1/nothing",
                "/api/v1/platforms/no-such-platform",
                "/api/v1/platforms/Not%20A%20Slug",
                "/api/v1/platforms/%00",
                "/api/v1/platforms/koach/nothing",
                "/api/v1/platforms/..%2F..%2Fetc"
            })
    void anUnknownAddressIsNotFound(String address) throws Exception {
        HttpResponse<String> answer = client.get(address, "Accept-Language", "en");
        JsonNode problem = Client.problem(404, answer);
        assertThat(problem)
                .isEqualTo(Client.parsed("{\"type\":\"urn:vigie:problem:not-found\",\"title\":\"Not Found\","
                        + "\"status\":404,\"detail\":\"There is nothing at this address.\",\"code\":\"NOT_FOUND\","
                        + "\"instance\":\"urn:vigie:request:" + requestId(answer) + "\"}"));
        checkHeaders(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void anotherMethodIsNotAllowed(String method) throws Exception {
        for (String address : List.of("/api/v1/platforms/koach", "/api/v1/transparency", "/api/v1/questionnaire")) {
            HttpResponse<String> answer = client.ask(method, address, HttpResponse.BodyHandlers.ofString());
            assertThat(Client.problem(405, answer).get("code").asString()).isEqualTo("METHOD_NOT_ALLOWED");
            assertThat(answer.headers().firstValue("Allow").orElseThrow().split(", *"))
                    .contains("GET")
                    .doesNotContain(method);
            checkHeaders(answer);
        }
    }

    @Test
    void anotherFormatIsNotAcceptable() throws Exception {
        HttpResponse<String> answer = client.get("/api/v1/platforms", "Accept", "text/csv");
        assertThat(Client.problem(406, answer).get("code").asString()).isEqualTo("NOT_ACCEPTABLE");
        checkHeaders(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/platforms?q=%zz",
                "/api/v1/platforms?q=%",
                "/api/v1/platforms?q=%4",
                "/api/v1/platforms?%zz=1",
                "/api/v1/platforms/%zz",
                "/api/v1/platforms/%",
                "/api/v1/platforms?q=<>",
                "/api/v1/platforms?q=a b",
                "/api/v1/platforms?q=\u0001",
                "/api/v1/platforms?q=[",
                "/api/v1/{}",
                "//api/v1/platforms",
                "http://[",
                "*",
                "api"
            })
    void aMalformedAddressIsABadRequest(String address) throws Exception {
        String answer = raw("GET " + address + " HTTP/1.1");
        assertThat(answer).as(address).matches("(?s)HTTP/1.[01] (400|404|200) .*");
        assertThat(answer).doesNotContain("xception", "netty", "java.", "\tat ");
        if (!answer.startsWith("HTTP/1.1 200")) {
            assertThat(answer).contains("application/problem+json");
        }
        checkHeaders(answer);
    }

    /** As clients generated from the description ask, of calls that answer nothing when all is well. */
    @Test
    void whoeverTakesProblemsAloneIsAnsweredToo() throws Exception {
        HttpResponse<String> answer = client.send(
                "POST",
                "/api/v1/accounts/confirmation",
                Client.object("token", "nonsense"),
                "Accept",
                "application/problem+json");
        assertThat(Client.problem(400, answer).get("code").asString()).isEqualTo("BAD_TOKEN");
    }

    @Test
    void aMalformedPercentEncodingIsABadRequest() throws Exception {
        for (String query : List.of("q=%zz", "q=%", "%zz=1")) {
            assertThat(raw("GET /api/v1/platforms?" + query + " HTTP/1.1"))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("\"code\":\"BAD_REQUEST\"");
        }
    }

    @Test
    void aBugShowsNothingOfItselfAndLeavesOneLineInTheLog() throws Exception {
        try (LogEvents log = new LogEvents()) {
            HttpResponse<String> answer = client.get("/api/v1/failing", "Accept-Language", "en");
            JsonNode problem = Client.problem(500, answer);
            assertThat(problem.get("code").asString()).isEqualTo("INTERNAL_ERROR");
            assertThat(problem.get("detail").asString())
                    .isEqualTo("Something went wrong; it is noted under the request's identifier.");
            assertThat(problem.get("instance").asString()).isEqualTo("urn:vigie:request:" + requestId(answer));
            assertThat(answer.body()).doesNotContain(FailingApi.SECRET, "xception", "FailingApi", "vigie.api", "\tat");
            checkHeaders(answer);

            List<ILoggingEvent> errors = log.of(requestId(answer)).stream()
                    .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                    .toList();
            assertThat(errors).hasSize(1);
            assertThat(errors.getFirst().getLevel()).isEqualTo(Level.ERROR);
            assertThat(errors.getFirst().getThrowableProxy()).isNotNull();
            assertThat(log.all())
                    .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                    .hasSize(1);
        }
    }

    @Test
    void aDatabaseThatIsAwayIsNoBugAndTellsWhenToComeBack() throws Exception {
        try (LogEvents log = new LogEvents()) {
            HttpResponse<String> answer = client.get("/api/v1/failing/away", "Accept-Language", "en");
            JsonNode problem = Client.problem(503, answer);
            assertThat(problem.get("code").asString()).isEqualTo("UNAVAILABLE");
            assertThat(answer.headers().firstValue("Retry-After")).contains("30");
            assertThat(answer.body()).doesNotContain(FailingApi.SECRET);
            checkHeaders(answer);
            assertThat(log.of(requestId(answer)))
                    .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                    .singleElement()
                    .satisfies(event -> assertThat(event.getThrowableProxy()).isNull());
        }
    }

    @Test
    void aGoodAnswerCarriesTheHeadersToo() throws Exception {
        checkHeaders(client.get("/api/v1/platforms"));
        checkHeaders(client.get("/api/v1/questionnaire"));
        checkHeaders(client.get("/health"));
        checkHeaders(client.get("/api/v1/platforms?limit=0"));
    }

    @Test
    void aClientsWellFormedRequestIdIsKept() throws Exception {
        HttpResponse<String> answer = client.get("/api/v1/nothing", "X-Request-Id", "from-proxy_1.2");
        assertThat(requestId(answer)).isEqualTo("from-proxy_1.2");
        assertThat(answer.body()).contains("urn:vigie:request:from-proxy_1.2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"short", "with space in it", "quote\"in-the-middle", "<script>alert(1)</script>", "é-é-é-é-é-é"})
    void anotherRequestIdIsReplaced(String given) throws Exception {
        String answer = raw("GET /api/v1/nothing HTTP/1.1\r\nX-Request-Id: " + given);
        assertThat(answer).startsWith("HTTP/1.1 404 ").doesNotContain(given);
        checkHeaders(answer);
    }

    @Test
    void aVeryLongRequestIdIsReplaced() throws Exception {
        assertThat(raw("GET /api/v1/nothing HTTP/1.1\r\nX-Request-Id: " + "a".repeat(64)))
                .contains("a".repeat(64));
        assertThat(raw("GET /api/v1/nothing HTTP/1.1\r\nX-Request-Id: " + "a".repeat(65)))
                .doesNotContain("a".repeat(65));
        String answer = raw("GET /api/v1/nothing HTTP/1.1\r\nX-Request-Id: " + "a".repeat(10_240));
        assertThat(answer)
                .startsWith("HTTP/1.1 404 ")
                .doesNotContain("aaaaaaaaaa")
                .hasSizeLessThan(3_000);
    }

    @Test
    void nobodyWritesLinesOfTheirOwnIntoTheLog() throws Exception {
        try (LogEvents log = new LogEvents()) {
            raw("GET /api/v1/platforms/%0d%0aINFO%20forged%0a HTTP/1.1\r\nX-Request-Id: forged\r\n forged-too");
            raw("GET /api/v1/nothing%1b[31m HTTP/1.1");
            assertThat(log.all()).isNotEmpty().allSatisfy(event -> {
                assertThat(event.getFormattedMessage().codePoints().noneMatch(Character::isISOControl))
                        .as(event.getFormattedMessage())
                        .isTrue();
                assertThat(String.valueOf(event.getMDCPropertyMap().get("request")))
                        .matches("[A-Za-z0-9._-]+");
            });
        }
    }

    @Test
    void theLogLeavesOutWhatWasSearched() throws Exception {
        try (LogEvents log = new LogEvents()) {
            HttpResponse<String> answer = client.get("/api/v1/platforms?q=personal-words");
            assertThat(log.of(requestId(answer)))
                    .singleElement()
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .asString()
                    .startsWith("GET /api/v1/platforms 200 ");
            assertThat(log.all()).noneMatch(event -> event.getFormattedMessage().contains("personal"));
        }
    }

    @Test
    void aGiganticAddressIsRefusedAtOnce() throws Exception {
        String answer = raw("GET /api/v1/platforms?q=" + "x".repeat(TEN_MEGABYTES) + " HTTP/1.1");
        assertThat(answer).matches("(?s)HTTP/1.[01] 413 .*").contains("\"code\":\"TOO_LARGE\"");
        assertThat(answer).hasSizeLessThan(3_000).doesNotContain("xxx", "xception");
        checkHeaders(answer);
    }

    @Test
    void giganticHeadersAreRefused() throws Exception {
        String answer = raw("GET /api/v1/platforms HTTP/1.1\r\nX-Large: " + "x".repeat(TEN_MEGABYTES));
        assertThat(answer)
                .matches("(?s)HTTP/1.[01] 413 .*")
                .hasSizeLessThan(3_000)
                .doesNotContain("xxx", "xception");
        checkHeaders(answer);
    }

    private String raw(String start) throws Exception {
        return RawConnection.send(
                server.getPort(), start + "\r\nHost: localhost\r\nConnection: close\r\nAccept-Language: en\r\n\r\n");
    }

    private static String requestId(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElseThrow();
    }

    private static void checkHeaders(HttpResponse<String> answer) {
        SECURITY_HEADERS.forEach((name, value) ->
                assertThat(answer.headers().allValues(name)).as(name).containsExactly(value));
        assertThat(requestId(answer)).matches("[A-Za-z0-9._-]{8,64}");
    }

    private static void checkHeaders(String answer) {
        String head = answer.split("\r\n\r\n", 2)[0];
        SECURITY_HEADERS.forEach((name, value) -> assertThat(head).containsIgnoringCase(name + ": " + value));
        assertThat(head).containsPattern("(?i)x-request-id: [A-Za-z0-9._-]{8,64}\r?\n?");
    }
}
