package vigie.api.experience;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.answer.RefreshStandings;
import vigie.api.Client;
import vigie.api.ManyContributions;
import vigie.api.experience.Writers.Writer;
import vigie.api.persistence.Database;
import vigie.moderation.Outcome;

/** What coaches lived, as figures: from the decision that publishes an experience to the directory's filters and orders. */
@MicronautTest(transactional = false)
class LivedFiguresIT implements ManyContributions {
    @Inject
    Client client;

    @Inject
    Writers writers;

    @Inject
    Database database;

    @Inject
    RefreshStandings standings;

    private String publish(String slug, int... stars) throws Exception {
        return publish(writers.writer(), slug, stars);
    }

    /** One rating for each of the first criteria, of an experience that lasts: all weigh 1. */
    private String publish(Writer coach, String slug, int... stars) throws Exception {
        List<Map<String, Integer>> ratings = IntStream.range(0, stars.length)
                .mapToObj(index -> Map.of("criterion", index + 1, "rating", stars[index]))
                .toList();
        return writers.published(coach, slug, Writers.body("relation", "ACTIVE", "to", null, "ratings", ratings));
    }

    private JsonNode platform(String slug) throws Exception {
        return client.json("/api/v1/platforms/" + slug);
    }

    private JsonNode on(String slug, int criterion) throws Exception {
        return platform(slug).get("criteria").get(criterion - 1).get("lived");
    }

    private static List<Integer> distribution(JsonNode lived) {
        return lived.get("distribution").valueStream().map(JsonNode::asInt).toList();
    }

    @Test
    void aMeanIsShownFromTheThirdCoachOnAndLeavesWithThem() throws Exception {
        publish("mento", 5, 5, 5);
        publish("mento", 5, 5, 1);
        assertThat(on("mento", 1).get("mean").isNull()).isTrue();
        assertThat(on("mento", 1).get("coaches").asInt()).isEqualTo(2);
        assertThat(distribution(on("mento", 1))).containsExactly(0, 0, 0, 0, 2);
        assertThat(platform("mento").get("lived").get("themes").get("ethics").isNull())
                .isTrue();

        Writer third = writers.writer();
        String last = publish(third, "mento", 5, 4, 4);
        assertThat(on("mento", 1).get("mean").decimalValue()).isEqualByComparingTo("3.8");
        assertThat(distribution(on("mento", 3))).containsExactly(1, 0, 0, 1, 1);
        // (3.75 + 3.625 + 3.125) / 3
        assertThat(platform("mento").get("lived").get("themes").get("ethics").decimalValue())
                .isEqualByComparingTo("3.5");
        assertThat(platform("mento").get("lived").get("experiences").asInt()).isEqualTo(3);
        assertThat(platform("mento").get("lived").get("themes").get("contract").isNull())
                .isTrue();

        writers.decide(last, Outcome.WITHDRAW);
        assertThat(on("mento", 1).get("coaches").asInt()).isEqualTo(3);
        writers.decide(last, Outcome.WITHDRAW);
        assertThat(on("mento", 1).get("coaches").asInt()).isEqualTo(2);
        assertThat(on("mento", 1).get("mean").isNull()).isTrue();

        writers.decide(last, Outcome.RESTORE);
        assertThat(on("mento", 1).get("mean").decimalValue()).isEqualByComparingTo("3.8");

        // A new version takes the place of the one before; until it is read, the old one counts.
        String changed = writers.sent(
                        third,
                        "mento",
                        Writers.body(
                                "relation",
                                "ACTIVE",
                                "to",
                                null,
                                "ratings",
                                List.of(
                                        Map.of("criterion", 1, "rating", 1),
                                        Map.of("criterion", 2, "rating", 1),
                                        Map.of("criterion", 4, "rating", 1))))
                .get("case")
                .asString();
        assertThat(distribution(on("mento", 1))).containsExactly(0, 0, 0, 0, 3);
        writers.decide(changed, Outcome.PUBLISH);
        assertThat(distribution(on("mento", 1))).containsExactly(1, 0, 0, 0, 2);
        assertThat(on("mento", 3).get("coaches").asInt()).isEqualTo(2);
        assertThat(on("mento", 4).get("coaches").asInt()).isEqualTo(1);

        client.send("DELETE", Writers.mine("mento"), "", third.bearer());
        assertThat(on("mento", 1).get("coaches").asInt()).isEqualTo(2);
        assertThat(platform("mento").get("lived").get("experiences").asInt()).isEqualTo(2);
    }

    @Test
    void theDirectoryFiltersAndSortsByIt() throws Exception {
        for (int coach = 0; coach < 3; coach++) {
            publish("torch", 5, 5, 5, 5);
            publish("ezra", 1, 1, 1, 1);
        }
        publish("leland", 5, 5, 5, 5);

        List<String> sorted = Arrays.asList(slugs("sort=lived"));
        assertThat(sorted).hasSize(57).containsSubsequence("torch", "leland", "ezra");

        assertThat(slugs("minLived=3.8")).contains("torch").doesNotContain("ezra", "leland", "koach");
        assertThat(slugs("minLived=3.81")).doesNotContain("torch");
        assertThat(slugs("minLived=2.31")).contains("torch").doesNotContain("ezra", "leland");
        assertThat(slugs("minLived=2.3")).contains("torch", "ezra").doesNotContain("leland");
        JsonNode row = client.json("/api/v1/platforms?q=torch").get("items").get(0);
        assertThat(row.get("lived").get("experiences").asInt()).isEqualTo(3);
        assertThat(row.get("lived").get("themes").get("ethics").decimalValue()).isEqualByComparingTo("3.8");
        assertThat(row.get("lived").get("themes").get("data").isNull()).isTrue();
        // Page by page, as a program reads it.
        assertThat(walk("sort=lived&limit=7")).isEqualTo(sorted);
    }

    private String[] slugs(String query) throws Exception {
        return client.json("/api/v1/platforms?limit=100&" + query)
                .get("items")
                .valueStream()
                .map(item -> item.get("slug").asString())
                .toArray(String[]::new);
    }

    private List<String> walk(String query) throws Exception {
        List<String> all = new ArrayList<>();
        JsonNode page = client.json("/api/v1/platforms?" + query);
        while (true) {
            page.get("items")
                    .valueStream()
                    .forEach(item -> all.add(item.get("slug").asString()));
            if (page.get("next").isNull()) {
                return all;
            }
            page = client.json(
                    "/api/v1/platforms?" + query + "&cursor=" + page.get("next").asString());
        }
    }

    @Test
    void aFavourableAnswerBesideALowMeanOfFiveCoachesIsAGap() throws Exception {
        for (int coach = 0; coach < 4; coach++) {
            publish("relationship-hero", 1, 1, 1);
        }
        assertThat(platform("relationship-hero")
                        .get("criteria")
                        .get(0)
                        .get("stance")
                        .asString())
                .isEqualTo("FAVOURABLE");
        assertThat(on("relationship-hero", 1).get("gap").asBoolean()).isFalse();
        publish("relationship-hero", 1, 1, 1);
        assertThat(on("relationship-hero", 1).get("gap").asBoolean()).isTrue();
        assertThat(on("relationship-hero", 2).get("gap").asBoolean()).isFalse();
    }

    @Test
    void aPlatformThatComesBackHasItsExperiencesAgain() throws Exception {
        for (int coach = 0; coach < 3; coach++) {
            publish("coachello", 4, 4, 4);
        }
        database.change("update platform set withdrawn_at = now() where slug = 'coachello'");
        standings.refreshAll();
        database.change("delete from platform_standing s using platform p where p.id = s.platform_id"
                + " and p.slug = 'coachello'");
        assertThat(slugs("sort=lived")).doesNotContain("coachello");

        database.change("update platform set withdrawn_at = null where slug = 'coachello'");
        standings.refreshAll();

        assertThat(platform("coachello").get("lived").get("experiences").asInt())
                .isEqualTo(3);
        assertThat(slugs("minLived=3.4")).contains("coachello");
    }
}
