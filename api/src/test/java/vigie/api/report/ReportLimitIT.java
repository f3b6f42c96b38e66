package vigie.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.api.Client;
import vigie.api.persistence.Database;

/** With the limits that Vigie has by itself. */
@MicronautTest(transactional = false)
class ReportLimitIT implements ReportServer {
    @Inject
    Client client;

    @Inject
    Moderated moderated;

    @Inject
    Database database;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(ReportServer.settings());
        properties.remove("vigie.limit.report");
        return properties;
    }

    private HttpResponse<String> send(String from, String explanation) throws Exception {
        String body = moderated.report("PLATFORM", "koach", Map.of("explanation", explanation));
        return client.send("POST", "/api/v1/reports", body, "X-Forwarded-For", from);
    }

    @Test
    void theEleventhReportOfAnAddressInAnHourIsRefused() throws Exception {
        for (int number = 1; number <= 10; number++) {
            Client.problem(400, send("198.51.100.1", " "));
            assertThat(send("198.51.100.1", "Numéro " + number).statusCode()).isEqualTo(202);
        }
        HttpResponse<String> refused = send("198.51.100.1", "De trop");
        assertThat(Client.problem(429, refused).get("code").asString()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1_800, 3_600);
        assertThat(send("198.51.100.2", "Une autre").statusCode()).isEqualTo(202);
        assertThat(database.count("report")).isEqualTo(11);
    }
}
