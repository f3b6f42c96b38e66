package vigie.api.choosing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;

/** The order that somebody's choices give, on the shipped platforms. */
@MicronautTest(transactional = false)
class ChoosingApiIT implements FilledDirectory {
    private static final String CHOOSING = "/api/v1/choosing";
    private static final String CHOSEN = "?for=clients&w.data=3&no=exclusivity&unknown=aside";

    @Inject
    Client client;

    private static List<String> platforms(JsonNode answer) {
        return answer.get("items")
                .valueStream()
                .map(item -> item.get("platform").asString())
                .toList();
    }

    @Test
    void placesTellWhyTheyAreTheirs() throws Exception {
        JsonNode answer = client.json(CHOOSING + CHOSEN);
        assertThat(answer.propertyNames())
                .containsExactlyInAnyOrder("choices", "counts", "list", "items", "working", "next");
        assertThat(answer.get("choices").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"parameter\":\"for\",\"value\":\"clients\"}",
                        "{\"parameter\":\"w.data\",\"value\":\"3\"}",
                        "{\"parameter\":\"no\",\"value\":\"exclusivity\"}",
                        "{\"parameter\":\"unknown\",\"value\":\"aside\"}");
        assertThat(answer.get("counts").get("otherKinds").asInt()).isEqualTo(31);
        assertThat(answer.get("list").asString()).isEqualTo("placed");
        JsonNode first = answer.get("items").get(0);
        assertThat(first.get("platform").asString()).isEqualTo("coaching-com");
        assertThat(first.get("place").asInt()).isEqualTo(1);
        assertThat(first.get("behind").isNull()).isTrue();
        JsonNode points = first.get("points");
        assertThat(points.get("whole").asInt())
                .isEqualTo(points.get("inFavour").asInt()
                        + points.get("against").asInt()
                        + points.get("neither").asInt()
                        + points.get("unknown").asInt());
        assertThat(first.get("balance").asInt())
                .isEqualTo(
                        points.get("inFavour").asInt() - points.get("against").asInt());
        assertThat(first.get("lines").get(0).get("status").asString()).isEqualTo("TO_CHECK");
        assertThat(first.get("lines").get(0).get("about").get(0).get("ask").asString())
                .isEqualTo("13a");
        assertThat(answer.get("items").get(1).get("behind").asString()).isEqualTo("KNOWN");
    }

    @Test
    void eachPlatformIsInOneListOnce() throws Exception {
        List<String> all = new ArrayList<>();
        for (String list : List.of("placed", "crossed", "untold")) {
            String address = CHOOSING + "?no=non-solicitation&no=ai-training&limit=10&list=" + list;
            List<String> found = new ArrayList<>();
            String next = "";
            JsonNode page;
            do {
                page = client.json(address + next);
                found.addAll(platforms(page));
                next = "&cursor=" + page.get("next").asString("");
            } while (!page.get("next").isNull());
            assertThat(found).hasSize(page.get("counts").get(list).asInt());
            all.addAll(found);
        }
        assertThat(all).containsExactlyInAnyOrderElementsOf(client.slugs(""));
        JsonNode crossed = client.json(CHOOSING + "?no=non-solicitation&list=crossed")
                .get("items")
                .get(0);
        assertThat(crossed.get("place").isNull()).isTrue();
        assertThat(crossed.get("lines").get(0).get("status").asString()).isEqualTo("CROSSED");
        assertThat(crossed.get("lines").get(0).get("about").toString())
                .isEqualTo("[{\"ask\":\"13a\",\"options\":[\"NON_SOLICITATION\"]}]");
    }

    @Test
    void thoseThatSomebodyWorksWithStandApartWithWhatTheyAsk() throws Exception {
        JsonNode answer = client.json(CHOOSING + "?with=hireclub&limit=100");
        assertThat(platforms(answer)).doesNotContain("hireclub");
        JsonNode working = answer.get("working").get(0);
        assertThat(working.get("platform").asString()).isEqualTo("hireclub");
        assertThat(working.get("clauses").get("held").get(0).get("force").asString())
                .isEqualTo("LIMITS");
        assertThat(working.get("clauses")
                        .get("held")
                        .get(0)
                        .get("because")
                        .get("en")
                        .asString())
                .contains("non-solicitation");
    }

    @ParameterizedTest
    @CsvSource({
        "for=everything, for",
        "w.data=2, w.data",
        "w.nothing=1, w.nothing",
        "no=nothing, no",
        "with=no-such, with",
        "unknown=maybe, unknown",
        "list=all, list",
        "limit=0, limit",
        "cursor=no-such, cursor",
        "page=2, page"
    })
    void whatHasNoMeaningIsNamed(String query, String field) throws Exception {
        JsonNode problem = client.problem(400, CHOOSING + "?" + query);
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .containsExactly(field);
    }

    @Test
    void frequentLinesAreThoseThatAnAddressCanName() throws Exception {
        JsonNode lines = client.json(CHOOSING + "/lines").get("items");
        assertThat(lines).hasSize(8);
        for (JsonNode line : lines) {
            assertThat(line.propertyNames()).containsExactlyInAnyOrder("key", "wording", "kinds", "refused");
            client.json(CHOOSING + "?no=" + line.get("key").asString());
        }
        assertThat(lines.get(0).get("refused").toString())
                .isEqualTo("[{\"ask\":\"13a\",\"options\":[\"FULL\",\"SECTOR\"]}]");
    }
}
