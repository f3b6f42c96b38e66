package vigie.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.persistence.Database;

/** The orders of the list, and walking through each with cursors. */
@MicronautTest(transactional = false)
class DirectoryOrderIT implements FilledDirectory {
    @Inject
    Client client;

    @Inject
    Database database;

    /** One import gives all platforms the same instant; some are moved, by no whole milliseconds. */
    @BeforeAll
    void changeSomePlatformsLater() throws Exception {
        database.change("update platform set updated_at = updated_at + 1.000001 * length(name) * interval '1 second'"
                + " where length(name) % 3 = 0");
    }

    @Test
    void byNameLooksAtLettersAndDigitsOnly() throws Exception {
        List<String> names = rows("sort=name").stream()
                .map(row -> key(row.get("name").asString()))
                .toList();
        assertThat(names).hasSize(57).isSorted();
    }

    @Test
    void byCoveragePutsTheBestDocumentedFirstAndThenNames() throws Exception {
        Comparator<JsonNode> order = Comparator.comparingInt(
                        (JsonNode row) -> -row.get("coverage").get("documented").asInt())
                .thenComparing(row -> key(row.get("name").asString()));
        assertThat(rows("sort=coverage")).hasSize(57).isSortedAccordingTo(order);
        assertThat(rows("")).as("the usual order").isEqualTo(rows("sort=coverage"));
    }

    @Test
    void byChangePutsTheLatestFirstAndThenNames() throws Exception {
        Comparator<JsonNode> order = Comparator.comparing(
                        (JsonNode row) -> Instant.parse(row.get("updatedAt").asString()))
                .reversed()
                .thenComparing(row -> key(row.get("name").asString()));
        assertThat(rows("sort=updated")).hasSize(57).isSortedAccordingTo(order);
    }

    @Test
    void byLivedIsByNameWhileNobodySharedAnExperience() throws Exception {
        assertThat(rows("sort=lived")).isEqualTo(rows("sort=name"));
    }

    private List<JsonNode> rows(String query) throws Exception {
        return client.json("/api/v1/platforms?limit=100&" + query)
                .get("items")
                .valueStream()
                .toList();
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "'', 7",
        "'', 57",
        "'', 100",
        "sort=name, 1",
        "sort=name, 7",
        "sort=name, 56",
        "sort=coverage, 1",
        "sort=coverage, 7",
        "sort=updated, 1",
        "sort=updated, 7",
        "sort=lived, 1",
        "sort=lived, 7",
        "q=coach, 1",
        "q=coach, 7",
        "q=coachub, 1",
        "kind=SERVICE&sort=updated, 3",
    })
    void aWalkGivesEachPlatformOnceAndInOrder(String query, int limit) throws Exception {
        List<String> whole = client.slugs(query);
        List<String> walked = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonNode page = client.json("/api/v1/platforms?" + query + "&limit=" + limit
                    + (cursor == null ? "" : "&cursor=" + Client.encoded(cursor)));
            assertThat(page.get("items").size()).isBetween(1, limit);
            walked.addAll(Client.slugs(page));
            cursor = page.get("next").isNull() ? null : page.get("next").asString();
        } while (cursor != null && walked.size() <= 57);
        assertThat(walked).isEqualTo(whole).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void twentyRowsAreGivenWhenNobodySaysHowMany() throws Exception {
        assertThat(client.json("/api/v1/platforms").get("items").size()).isEqualTo(20);
    }
}
