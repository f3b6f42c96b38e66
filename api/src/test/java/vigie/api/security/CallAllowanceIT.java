package vigie.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.migrations.TestDatabases;

/** Each address has so many calls, is told what is left, and waits when it has none. */
@MicronautTest(transactional = false)
class CallAllowanceIT implements FilledDirectory {
    @Inject
    Client client;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> settings = new HashMap<>(FilledDirectory.settings(TestDatabases.fresh()));
        settings.put("vigie.limit.api", "5/1h");
        settings.put("vigie.trusted-proxies", "127.0.0.1");
        return settings;
    }

    private HttpResponse<String> from(String address, String call) throws Exception {
        return client.get(call, "X-Forwarded-For", address);
    }

    @Test
    void fiveCallsAreAnsweredAndTheSixthHasToWait() throws Exception {
        for (int left = 4; left >= 0; left--) {
            // Whatever is asked counts, answered well or not.
            HttpResponse<String> answer = from("192.0.2.1", left == 2 ? "/api/v1/nothing" : "/api/v1/grounds");
            assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue("\"api\";q=5;w=3600");
            assertThat(answer.headers().firstValue("RateLimit").orElseThrow())
                    .matches("\"api\";r=" + left + ";t=[0-9]+");
        }
        HttpResponse<String> over = from("192.0.2.1", "/api/v1/platforms");
        assertThat(Client.problem(429, over).get("code").asString()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(over.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 720);
        assertThat(over.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"api\";r=0;t=");
        assertThat(over.headers().firstValue("Content-Security-Policy")).isPresent();

        assertThat(from("192.0.2.2", "/api/v1/platforms").statusCode()).isEqualTo(200);
    }

    @Test
    void aQuestionWhetherOneMayAskIsNoCall() throws Exception {
        for (int time = 0; time < 8; time++) {
            client.ask(
                    "OPTIONS", "/api/v1/grounds", HttpResponse.BodyHandlers.ofString(), "X-Forwarded-For", "192.0.2.3");
        }
        assertThat(from("192.0.2.3", "/api/v1/grounds")
                        .headers()
                        .firstValue("RateLimit")
                        .orElseThrow())
                .startsWith("\"api\";r=4;");
    }
}
