package vigie.api.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.migrations.TestDatabases;

/** What two readers could read in two ways is refused, and says of no field that it were wrong. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrictJsonIT implements TestPropertyProvider {
    private static final String LOGOUT = "/api/v1/logout";
    private static final String TOKEN = "{\"refreshToken\": \"x\"}";

    @Inject
    Client client;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(TestDatabases.properties());
        properties.put("micronaut.server.port", "-1");
        properties.put("vigie.jobs", "false");
        return properties;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TOKEN + "{\"x\": 1}",
                TOKEN + TOKEN,
                TOKEN + "]",
                TOKEN + " x",
                "{\"refreshToken\": \"x\", \"refreshToken\": \"y\"}",
                "{\"refreshToken\": \"x\", \"a\": {\"b\": 1, \"b\": 1}}",
                "{",
                "{'refreshToken': 'x'}",
                "NaN"
            })
    void isRefused(String body) throws Exception {
        assertRefused(body);
    }

    @Test
    void whatIsNestedTooDeepIsRefusedToo() throws Exception {
        assertRefused("{\"refreshToken\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        assertRefused("[".repeat(100_000));
    }

    private void assertRefused(String body) throws Exception {
        JsonNode problem = Client.problem(400, client.send("POST", LOGOUT, body));
        assertThat(problem.toString()).doesNotContain("/body");
        assertThat(problem.get("code").asString()).isEqualTo("BAD_REQUEST");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1e9999999                      | ''
            -1e99999999999                 | ''
            1e-999999                      | ''
            1e100                          | ''
            {"a": 1e999}                   | a
            {"a": {"b": [0, 9e99, 1e100]}} | a.b[2]
            [[1], [2, 1e1000000]]          | [1][1]
            """)
    void aNumberBeyondMeasureIsNamed(String body, String place) throws Exception {
        JsonNode problem = Client.problem(400, client.send("POST", LOGOUT, body));
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo(place);
        assertThat(problem.toString()).contains("hors de toute mesure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99", "-1E-99", "0.5", "1234567890123456789012345678901234567890"})
    void aNumberThatCanBeCountedWithIsRead(String number) throws Exception {
        JsonNode problem = Client.problem(400, client.send("POST", LOGOUT, "{\"refreshToken\": %s}".formatted(number)));
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("refreshToken");
    }

    @Test
    void oneValueWithSpacesAroundItIsRead() throws Exception {
        assertThat(client.send("POST", LOGOUT, " \n" + TOKEN + "\r\n ").statusCode())
                .isEqualTo(204);
    }
}
