package vigie.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.persistence.Database;

/** What is still to be asked of a platform, and how many there are of each sort, as programs read it. */
@MicronautTest(transactional = false)
class SheetApiIT implements FilledDirectory {
    private static final String KOACH = "/api/v1/platforms/koach";

    @Inject
    Client client;

    @Inject
    Database database;

    private static List<String> asks(JsonNode questions) {
        return questions
                .valueStream()
                .flatMap(question -> question.get("asks").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    /** What applies is answered, or asked, or settled by what another answer says. */
    @Test
    void asksWhatNobodyDocumented() throws Exception {
        JsonNode sheet = client.json(KOACH + "/sheet");
        assertThat(sheet.propertyNames()).containsExactlyInAnyOrder("platform", "toAsk", "toRecheck");
        assertThat(sheet.get("platform").asString()).isEqualTo("koach");
        assertThat(sheet.get("toRecheck")).isEmpty();
        List<String> answered = new ArrayList<>();
        for (JsonNode criterion : client.json(KOACH).get("criteria")) {
            criterion
                    .get("answers")
                    .forEach(answer -> answered.add(answer.get("ask").asString()));
        }
        assertThat(asks(sheet.get("toAsk")))
                .hasSizeGreaterThan(10)
                .doesNotContainAnyElementsOf(answered)
                .contains("1b");
    }

    @Test
    void anAnswerThatIsTooOldIsToBeCheckedAgain() throws Exception {
        String platform = "(select id from platform where slug = 'hireclub')";
        database.change(
                "update answer set checked_on = date '2001-02-03' where ask = '13a' and platform_id = " + platform);
        JsonNode old = client.json("/api/v1/platforms/hireclub/sheet").get("toRecheck");
        assertThat(old).hasSize(1);
        assertThat(old.get(0).get("criterion").asInt()).isEqualTo(13);
        JsonNode answer = old.get(0).get("answers").get(0);
        assertThat(answer.get("ask").asString()).isEqualTo("13a");
        assertThat(answer.get("checkedOn").asString()).isEqualTo("2001-02-03");
        assertThat(answer.get("value")).isEqualTo(published("hireclub", 13).get("value"));
        assertThat(answer.get("id")).isEqualTo(published("hireclub", 13).get("id"));
    }

    private JsonNode published(String slug, int criterion) throws Exception {
        return client.json("/api/v1/platforms/" + slug)
                .get("criteria")
                .get(criterion - 1)
                .get("answers")
                .get(0);
    }

    @Test
    void noPlatformNoSheet() throws Exception {
        client.problem(404, "/api/v1/platforms/no-such/sheet");
        client.problem(404, "/api/v1/platforms/No_Slug/sheet");
        client.problem(400, KOACH + "/sheet?all=true");
    }

    /** Each number is that of the filter that it stands beside. */
    @Test
    void talliesSayHowManyAFilterFinds() throws Exception {
        JsonNode tallies = client.json("/api/v1/tallies");
        assertThat(tallies.get("platforms").asInt()).isEqualTo(57);
        assertThat(tallies.get("rated").asInt()).isZero();
        assertThat(tallies.get("kinds").get("HYBRID").asInt())
                .isEqualTo(client.slugs("kind=HYBRID").size());
        assertThat(tallies.get("offers").get("BOOKING").asInt())
                .isEqualTo(client.slugs("offer=BOOKING").size());
        JsonNode thirteen = tallies.get("criteria").get(12);
        assertThat(thirteen.get("number").asInt()).isEqualTo(13);
        assertThat(thirteen.get("asks").get("13a").get("NON_SOLICITATION").asInt())
                .isPositive()
                .isEqualTo(client.slugs("ask.13a=NON_SOLICITATION").size());
        assertThat(thirteen.get("states").get("MIXED").asInt())
                .isEqualTo(client.slugs("stance.13=MIXED").size());
        assertThat(tallies.get("themes").get("contract").get("ALERT").asInt()).isNotNegative();
        client.problem(400, "/api/v1/tallies?kind=HYBRID");
    }
}
