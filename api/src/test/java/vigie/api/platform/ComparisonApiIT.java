package vigie.api.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.persistence.Statements;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.platform.Slug;

/** Platforms side by side, as programs ask for them. */
@MicronautTest(transactional = false)
class ComparisonApiIT implements FilledDirectory {
    private static final String COMPARE = "/api/v1/platforms/compare";

    @Inject
    Client client;

    @Inject
    Platforms platforms;

    @Inject
    Statements statements;

    @Test
    void tellsEachPlatformAsItIsToldAlone() throws Exception {
        JsonNode answer = client.json(COMPARE + "?p=koach&p=coachhub");
        assertThat(answer.propertyNames()).containsExactlyInAnyOrder("items", "differences");
        assertThat(Client.slugs(answer)).containsExactly("coachhub", "koach");
        for (JsonNode item : answer.get("items")) {
            assertThat(item)
                    .isEqualTo(
                            client.json("/api/v1/platforms/" + item.get("slug").asString()));
        }
    }

    @Test
    void saysOnWhichCriteriaTheyDiffer() throws Exception {
        JsonNode answer = client.json(COMPARE + "?p=koach&p=coachhub");
        List<Integer> differences =
                answer.get("differences").valueStream().map(JsonNode::asInt).toList();
        assertThat(differences).isSorted().doesNotHaveDuplicates().isNotEmpty();
        JsonNode one = answer.get("items").get(0).get("criteria");
        JsonNode other = answer.get("items").get(1).get("criteria");
        for (int number = 1; number <= 15; number++) {
            assertThat(differences.contains(number))
                    .as("criterion %s", number)
                    .isEqualTo(!said(one.get(number - 1)).equals(said(other.get(number - 1))));
        }
    }

    private static List<Object> said(JsonNode criterion) {
        List<String> answers = criterion
                .get("answers")
                .valueStream()
                .map(answer -> answer.get("ask").asString() + answer.get("value"))
                .toList();
        return List.of(criterion.get("applicable"), criterion.get("documented"), criterion.get("stance"), answers);
    }

    @ParameterizedTest
    @CsvSource({
        "p=koach&p=coachhub, 2",
        "p=koach&p=coachhub&p=koach, 2",
        "'p=koach,coachhub,betterup', 3",
        "p=koach&p=coachhub&p=betterup&p=ezra, 4",
        "p=koach&p=coachhub&p=betterup&p=ezra&p=ezra, 4"
    })
    void comparesTwoToFour(String query, int items) throws Exception {
        assertThat(client.json(COMPARE + "?" + query).get("items").size()).isEqualTo(items);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "?p=",
                "?p=koach",
                "?p=koach&p=koach",
                "?p=koach&p=coachhub&p=betterup&p=ezra&p=torch",
                "?p=a,b,c,d,e"
            })
    void anyOtherNumberIsRefused(String query) throws Exception {
        JsonNode problem = client.problem(400, COMPARE + query, "Accept-Language", "en");
        assertThat(problem.get("code").asString()).isEqualTo("BAD_REQUEST");
        assertThat(problem.get("errors").size()).isEqualTo(1);
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("p");
        assertThat(problem.get("errors").get(0).get("message").asString())
                .isEqualTo("From two to four different platforms are expected.");
    }

    @Test
    void eachUnknownNameIsTold() throws Exception {
        JsonNode problem = client.problem(400, COMPARE + "?p=koach&p=nobody&p=Koach", "Accept", "text/csv");
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(each -> each.get("message").asString()))
                .containsExactly(
                        "L'annuaire n'a pas de plateforme à ce nom (nobody).",
                        "L'annuaire n'a pas de plateforme à ce nom (Koach).");
    }

    @Test
    void aPlatformThatWasWithdrawnIsUnknown() throws Exception {
        Platform platform = platforms.listed(new Slug("leland")).orElseThrow();
        platforms.withdraw(platform.id(), platform.createdAt());
        JsonNode withdrawn = client.problem(400, COMPARE + "?p=koach&p=leland");
        platforms.restore(platform.id());
        assertThat(withdrawn.get("errors").toString().replace("leland", "nobody"))
                .isEqualTo(client.problem(400, COMPARE + "?p=koach&p=nobody")
                        .get("errors")
                        .toString());
    }

    @Test
    void otherParametersAreRefused() throws Exception {
        JsonNode problem = client.problem(400, COMPARE + "?p=koach&p=coachhub&limit=3");
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("limit");
    }

    @Test
    void fourTakeAsManyStatementsAsTwo() throws Exception {
        assertThat(fewest("?p=paperbell&p=koach&p=coachhub&p=coaching-com"))
                .isEqualTo(fewest("?p=paperbell&p=koach"))
                .isBetween(1, 8);
    }

    // Once a second a request also looks whether another process stored a questionnaire.
    private int fewest(String query) throws Exception {
        int least = Integer.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            statements.taken();
            client.json(COMPARE + query);
            least = Math.min(least, statements.taken().size());
        }
        return least;
    }

    @Test
    void thePlatformsAreReadOnce() throws Exception {
        statements.taken();
        client.json(COMPARE + "?p=koach&p=coachhub");
        assertThat(statements.taken())
                .filteredOn(statement -> statement.contains("from platform where"))
                .hasSize(1);
    }

    @Test
    void aTableHasARowForEachCriterionAndAsk() throws Exception {
        HttpResponse<byte[]> answer =
                client.ask("GET", COMPARE + "?p=koach&p=coachhub", BodyHandlers.ofByteArray(), "Accept", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        assertThat(answer.headers().allValues("Vary")).containsExactly("Accept, Accept-Encoding, Accept-Language");
        assertThat(answer.body()).startsWith(0xEF, 0xBB, 0xBF);
        List<String> lines =
                new String(answer.body(), UTF_8).substring(1).lines().toList();
        assertThat(lines.getFirst())
                .startsWith("theme,criterion,short.fr,short.en,ask,label.fr,label.en,coachhub.state,coachhub.answer,")
                .endsWith(",koach.state,koach.answer,koach.checkedOn,koach.mean,koach.coaches");
        assertThat(lines).hasSize(1 + asks());
        assertThat(lines)
                .anyMatch(line -> line.startsWith("contract,11,") && line.contains("UNFAVOURABLE,SILENCE,2026-"));
    }

    private int asks() throws Exception {
        return client.json("/api/v1/questionnaire")
                .get("criteria")
                .valueStream()
                .mapToInt(criterion -> criterion.get("asks").size())
                .sum();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv                                  | text/csv;charset=utf-8",
                "text/csv, application/json;q=0.5          | text/csv;charset=utf-8",
                "application/json;q=0.5, text/csv          | text/csv;charset=utf-8",
                "application/json, text/csv;q=0.9          | application/json",
                "*/*                                       | application/json",
                "application/json                          | application/json"
            })
    void whoAsksForATableGetsOne(String accepted, String type) throws Exception {
        assertThat(client.get(COMPARE + "?p=koach&p=coachhub", "Accept", accepted)
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/json"})
    void whoHasItAlreadyIsToldSo(String type) throws Exception {
        String address = COMPARE + "?p=koach&p=coachhub";
        HttpResponse<String> first = client.get(address, "Accept", type);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(client.get(address, "Accept", type, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        HttpResponse<String> head = client.ask("HEAD", address, BodyHandlers.ofString(), "Accept", type);
        assertThat(head.headers().firstValue("ETag")).hasValue(tag);
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
    }
}
