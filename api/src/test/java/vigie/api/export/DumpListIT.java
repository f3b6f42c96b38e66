package vigie.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;

/** Which files of public data there are. */
@MicronautTest(transactional = false)
class DumpListIT implements FilledDirectory {
    private static final String EXPORTS = "/api/v1/exports";

    @Inject
    Client client;

    /** Each name leads to a file, with the columns and of the length that the list tells. */
    @Test
    void eachFileIsThereUnderItsNameAsTheListSays() throws Exception {
        JsonNode list = client.json(EXPORTS);
        assertThat(list.get("licence").get("name").asString()).isEqualTo("CC BY 4.0");
        assertThat(list.get("licence").get("covers").propertyNames()).containsExactly("fr", "en");
        assertThat(list.get("items").valueStream().map(item -> item.get("file").asString()))
                .containsExactly(
                        "platforms.json",
                        "platforms.csv",
                        "answers.json",
                        "answers.csv",
                        "experiences.json",
                        "experiences.csv");
        for (int place = 0; place < 6; place++) {
            JsonNode named = list.get("items").get(place);
            assertThat(named.get("bytes").isNull()).isTrue();
            HttpResponse<byte[]> file = client.ask(
                    "GET",
                    EXPORTS + "/" + named.get("file").asString(),
                    HttpResponse.BodyHandlers.ofByteArray(),
                    "Accept",
                    "*/*");
            assertThat(file.statusCode()).isEqualTo(200);
            JsonNode known = client.json(EXPORTS).get("items").get(place);
            assertThat(known.get("bytes").asInt()).isEqualTo(file.body().length);
            assertThat(Instant.parse(known.get("madeAt").asString())).isBeforeOrEqualTo(Instant.now());
            if (named.get("file").asString().endsWith(".csv")) {
                String head = String.join(
                        ",",
                        named.get("columns")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList());
                assertThat(new String(file.body(), StandardCharsets.UTF_8)).contains(head);
            } else {
                assertThat(named.get("columns").isNull()).isTrue();
            }
        }
        client.problem(400, EXPORTS + "?form=csv");
    }
}
