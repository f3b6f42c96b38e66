package vigie.api.experience;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.ManyContributions;
import vigie.api.account.AtOnce;
import vigie.api.account.Coaches;
import vigie.api.experience.Writers.Writer;

/** What its author writes: kept as it stands, and named where it is wrong. */
@MicronautTest(transactional = false)
class ExperienceDraftsIT implements ManyContributions {
    @Inject
    Client client;

    @Inject
    Writers writers;

    @Test
    void aDraftIsKeptAsItStandsAndIsNobodyElses() throws Exception {
        Writer coach = writers.writer();
        Client.problem(404, client.get(Writers.mine("ezra"), coach.bearer()));

        JsonNode answer = writers.sent(
                coach,
                "ezra",
                "{\"submit\": false, \"text\": \"à moitié\", \"ratings\": [{\"criterion\": 3, \"comment\": \"?\"}]}");

        assertThat(answer.get("status").asString()).isEqualTo("DRAFT");
        assertThat(answer.get("version").isNull()).isTrue();
        assertThat(answer.get("case").isNull()).isTrue();
        JsonNode mine = writers.mine(coach, "ezra");
        assertThat(mine.get("status").asString()).isEqualTo("DRAFT");
        assertThat(mine.get("text").asString()).isEqualTo("à moitié");
        assertThat(mine.get("relation").isNull()).isTrue();
        assertThat(mine.get("ratings").get(0).get("rating").isNull()).isTrue();
        Client.problem(404, client.get(Writers.mine("ezra"), writers.writer().bearer()));
        Client.problem(401, client.get(Writers.mine("ezra")));
        Client.problem(404, client.get(Writers.mine("nulle-part"), coach.bearer()));
    }

    @Test
    void whatWasReadIsWrittenOverAndNothingNewer() throws Exception {
        Writer coach = writers.writer();
        writers.sent(coach, "coachello", "{\"submit\": false, \"text\": \"un\"}");
        String read = tag(coach, "coachello");
        String second = "{\"submit\": false, \"text\": \"deux\"}";
        assertThat(expecting(coach, "coachello", second, read).statusCode()).isEqualTo(200);

        String third = "{\"submit\": false, \"text\": \"trois\"}";
        for (String stale : List.of(read, "W/" + tag(coach, "coachello"), "\"other\"", "")) {
            JsonNode problem = Client.problem(409, expecting(coach, "coachello", third, stale));
            assertThat(problem.get("code").asString()).isEqualTo("STALE");
        }
        Client.problem(409, expecting(coach, "coachello", Writers.body(), read));
        assertThat(writers.mine(coach, "coachello").get("text").asString()).isEqualTo("deux");
        for (String present : List.of(tag(coach, "coachello"), "*")) {
            assertThat(expecting(coach, "coachello", third, present).statusCode())
                    .isEqualTo(200);
        }
        Client.problem(409, expecting(coach, "ezra", third, "*"));
    }

    @Test
    void whatWasReadIsWithdrawnAndNothingNewer() throws Exception {
        Writer coach = writers.writer();
        writers.sent(coach, "coachello", "{\"submit\": false, \"text\": \"un\"}");
        String read = tag(coach, "coachello");
        writers.sent(coach, "coachello", "{\"submit\": false, \"text\": \"deux\"}");
        assertThat(Client.problem(409, withdrawing(coach, read)).get("code").asString())
                .isEqualTo("STALE");
        assertThat(writers.mine(coach, "coachello").get("text").asString()).isEqualTo("deux");
        assertThat(withdrawing(coach, tag(coach, "coachello")).statusCode()).isEqualTo(204);
        Client.problem(404, client.get(Writers.mine("coachello"), coach.bearer()));
    }

    private HttpResponse<String> withdrawing(Writer coach, String tag) throws Exception {
        return client.send(
                "DELETE", Writers.mine("coachello"), "", "Authorization", "Bearer " + coach.access(), "If-Match", tag);
    }

    @Test
    void aFirstTextReplacesNone() throws Exception {
        Writer coach = writers.writer();
        String first = "{\"submit\": false, \"text\": \"un\"}";
        String[] headers = {"Authorization", "Bearer " + coach.access(), "If-None-Match", "*"};
        assertThat(client.send("PUT", Writers.mine("ezra"), first, headers).statusCode())
                .isEqualTo(200);
        assertThat(Client.problem(409, client.send("PUT", Writers.mine("ezra"), first, headers))
                        .get("code")
                        .asString())
                .isEqualTo("STALE");
    }

    @Test
    void ofTwoFirstTextsAtOnceOneIsKept() throws Exception {
        Writer coach = writers.writer();
        String[] headers = {"Authorization", "Bearer " + coach.access(), "If-None-Match", "*"};
        List<Callable<Integer>> both = List.of(
                () -> client.send("PUT", Writers.mine("ezra"), "{\"submit\": false, \"text\": \"un\"}", headers)
                        .statusCode(),
                () -> client.send("PUT", Writers.mine("ezra"), "{\"submit\": false, \"text\": \"deux\"}", headers)
                        .statusCode());
        assertThat(AtOnce.run(both)).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void whatIsWrongIsNamedAsItWasSent() throws Exception {
        Writer coach = writers.writer();
        String body = Writers.body(
                "ratings",
                List.of(
                        Map.of("criterion", 3, "rating", 4, "comment", "c".repeat(1001)),
                        Map.of("criterion", 99, "rating", 4)));
        assertThat(Coaches.wrongFields(writers.put(coach, "ezra", body)))
                .contains("ratings[0].comment", "ratings[1].rating")
                .noneMatch(field -> field.matches("(rating|comment)\\..*"));
    }

    /** The answer of a write names no tag: what was written is read again. */
    @Test
    void whatWasSentIsSentAnewToWhoReadIt() throws Exception {
        Writer coach = writers.writer();
        writers.published(coach, "coachello", Writers.body());
        String read = tag(coach, "coachello");
        String again = Writers.body("text", "Autre chose.");
        assertThat(expecting(coach, "coachello", again, read).statusCode()).isEqualTo(200);
        Client.problem(409, expecting(coach, "coachello", Writers.body("text", "Encore."), read));
    }

    private String tag(Writer coach, String slug) throws Exception {
        return client.get(Writers.mine(slug), coach.bearer())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private HttpResponse<String> expecting(Writer coach, String slug, String body, String tag) throws Exception {
        return client.send(
                "PUT", Writers.mine(slug), body, "Authorization", "Bearer " + coach.access(), "If-Match", tag);
    }

    @Test
    void draftsAreListedForTheirAuthorAndThrownAwayAlone() throws Exception {
        Writer coach = writers.writer();
        writers.published(coach, "koach", Writers.body());
        writers.sent(coach, "koach", Writers.body("submit", false, "text", "à moitié"));
        writers.sent(coach, "optify", "{\"submit\": false}");
        JsonNode drafts =
                Client.parsed(client.get("/api/v1/me/drafts", coach.bearer()).body());
        assertThat(drafts.get("items").valueStream())
                .extracting(each -> each.get("platform").asString())
                .containsExactly("optify", "koach");
        assertThat(drafts.get("items").get(0).get("savedAt").asString()).isNotBlank();
        Client.problem(401, client.get("/api/v1/me/drafts"));

        String draft = Writers.mine("koach") + "/draft";
        assertThat(client.send("DELETE", draft, "", coach.bearer()).statusCode())
                .isEqualTo(204);
        Client.problem(404, client.send("DELETE", draft, "", coach.bearer()));
        assertThat(writers.mine(coach, "koach").get("status").asString()).isEqualTo("PUBLISHED");
        assertThat(items("koach")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "relation|'LOVED'|relation",
                "relation|null|relation",
                "from|'2025-07'|to",
                "from|'03/2024'|from",
                "to|null|to",
                "to|'2999-01'|to",
                "sessions|'12'|sessions",
                "signedAs|null|signedAs",
                "signedAs|'PSEUDONYM'|pseudonym",
                "tie|'Salariée'|ratings",
                "text|'\\u0000'|text",
                "text|'\\ud800'|text",
                "text|12|text",
                "submit|'yes'|submit",
                "member|'moi'|member",
                "ratings|[]|ratings",
                "ratings|{}|ratings",
                "ratings|[{'criterion': 1, 'rating': 6}]|ratings[0].rating",
                "ratings|[{'criterion': 1, 'rating': 2.5}]|ratings[0].rating",
                "ratings|[{'criterion': 1, 'rating': 2, 'stars': 2}]|ratings[0].stars",
                "ratings|[{'criterion': 1, 'rating': 2}, {'criterion': 1, 'rating': 2}]|ratings[1].criterion",
                "ratings|[{'criterion': 98, 'rating': 2}]|ratings[0].rating",
                "ratings|[{'criterion': 1e9999999, 'rating': 1}]|ratings[0].criterion",
                "ratings|[{'criterion': 1, 'rating': 2}, {'criterion': 1, 'rating': -1e-99999999999}]|ratings[1].rating",
                "sessions|1e9999999|sessions",
            })
    void whatIsWrongIsNamedAndNothingIsKept(String field, String value, String wrong) throws Exception {
        Writer coach = writers.writer();
        String text = field.equals("submit") ? "\"submit\":true" : null;
        String body = text != null ? Writers.body().replace(text, "\"submit\":\"yes\"") : with(field, value);
        JsonNode problem = Client.problem(400, writers.put(coach, "igotanoffer", body));
        assertThat(problem.get("code").asString()).isEqualTo("BAD_REQUEST");
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .contains(wrong);
        Client.problem(404, client.get(Writers.mine("igotanoffer"), coach.bearer()));
    }

    private static String with(String field, String value) {
        String json = value.replace('\'', '"');
        String marked = Writers.body(field, "@@");
        return marked.replace("\"@@\"", json);
    }

    private List<JsonNode> items(String slug) throws Exception {
        return client.json(Writers.list(slug)).get("items").valueStream().toList();
    }
}
