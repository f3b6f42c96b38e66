package vigie.api.experience;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.ManyContributions;

/** How ratings become figures, as a program reads it. */
@MicronautTest(transactional = false)
class RatingApiIT implements ManyContributions {
    private static final String RATING = "/api/v1/rating";

    @Inject
    Client client;

    @Inject
    Writers writers;

    private void publish() throws Exception {
        List<Map<String, Integer>> ratings = Stream.of(9, 10, 11)
                .map(criterion -> Map.of("criterion", criterion, "rating", criterion == 9 ? 4 : 2))
                .toList();
        writers.published(
                writers.writer(), "koach", Writers.body("relation", "ACTIVE", "to", null, "ratings", ratings));
    }

    @Test
    void theFormulaIsWorkedOutOnceAMeanIsShown() throws Exception {
        publish();
        publish();
        JsonNode before = client.json(RATING);
        assertThat(before.get("shownFrom").asInt()).isEqualTo(3);
        assertThat(before.get("halfLife").asInt()).isEqualTo(24);
        assertThat(before.get("leastWeight").asDouble()).isEqualTo(0.1);
        assertThat(before.get("example").isNull()).isTrue();

        publish();

        JsonNode example = client.json(RATING).get("example");
        assertThat(example.get("platform").asString()).isEqualTo("koach");
        assertThat(example.get("criterion").asInt()).isEqualTo(9);
        assertThat(example.get("steps").get(3).toString()).isEqualTo("{\"stars\":4,\"ratings\":3,\"weight\":3.0}");
        // (1 + 2 + 3 + 4 × 4 + 5) / 8
        assertThat(example.get("mean").decimalValue()).isEqualByComparingTo("3.4");
        client.problem(400, RATING + "?platform=koach");
    }
}
