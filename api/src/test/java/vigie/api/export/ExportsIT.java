package vigie.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.ShippedFiles;
import vigie.api.persistence.Database;

/** Files of public data: what is in them, what they say of themselves, and that nothing stays that is not public. */
@MicronautTest(transactional = false)
class ExportsIT implements FilledDirectory {
    private static final String EXPORTS = "/api/v1/exports/";

    @Inject
    Client client;

    @Inject
    Database database;

    private HttpResponse<byte[]> file(String name, String... headers) throws Exception {
        return client.ask("GET", EXPORTS + name, HttpResponse.BodyHandlers.ofByteArray(), headers);
    }

    private JsonNode json(String name) throws Exception {
        HttpResponse<byte[]> answer = file(name);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Client.parsed(text(answer));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void platformsStandAsTheShippedFilesSay() throws Exception {
        JsonNode export = json("platforms.json");
        assertThat(export.get("licence").get("name").asString()).isEqualTo("CC BY 4.0");
        assertThat(export.get("licence").get("url").asString()).startsWith("https://creativecommons.org/");
        assertThat(export.get("date").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(export.get("source").asString()).startsWith("http");
        List<JsonNode> shipped = ShippedFiles.platforms();
        assertThat(export.get("items").valueStream().map(ExportsIT::facts).toList())
                .hasSize(shipped.size())
                .containsExactlyInAnyOrderElementsOf(
                        shipped.stream().map(ExportsIT::facts).toList());
    }

    // Without what YAML may leave out, and whatever the types of what is written.
    private static String facts(JsonNode platform) {
        StringBuilder facts = new StringBuilder();
        for (String field : List.of("slug", "name", "kind", "website", "languages", "offers", "summary")) {
            facts.append(platform.path(field)).append('\n');
        }
        platform.path("answers").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(answer -> facts.append(answer.getKey())
                        .append(answer.getValue().get("note"))
                        .append(answer.getValue().get("evidence").size())
                        .append('\n'));
        return facts.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "platforms.json, application/json",
        "answers.json, application/json",
        "experiences.json, application/json",
        "platforms.csv, text/csv",
        "answers.csv, text/csv",
        "experiences.csv, text/csv"
    })
    void aFileSaysWhatItIs(String name, String type) throws Exception {
        HttpResponse<byte[]> answer = file(name, "Accept-Encoding", "gzip");
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(answer.body()));
        assertThat(header(answer, "Content-Type")).startsWith(type);
        assertThat(header(answer, "Digest")).isEqualTo("SHA-256=" + digest);
        assertThat(header(answer, "Repr-Digest")).isEqualTo("sha-256=:" + digest + ":");
        assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(answer.body().length));
        assertThat(header(answer, "Link")).isEqualTo("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"");
        assertThat(header(answer, "Content-Disposition"))
                .matches("attachment; filename=\"vigie-" + name.replace(".", "-\\d{4}-\\d{2}-\\d{2}\\.") + "\"");
        assertThat(header(answer, "Last-Modified")).isNotEmpty();
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");

        HttpResponse<byte[]> again = file(name, "If-None-Match", header(answer, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<byte[]> head = client.ask("HEAD", EXPORTS + name, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "ETag")).isEqualTo(header(answer, "ETag"));
        assertThat(header(head, "Content-Length")).isEqualTo(header(answer, "Content-Length"));
    }

    @Test
    void anInterruptedDownloadGoesOn() throws Exception {
        HttpResponse<byte[]> whole = file("platforms.csv");
        HttpResponse<byte[]> rest = file("platforms.csv", "Range", "bytes=1000-");
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(text(rest))
                .isEqualTo(new String(whole.body(), 1000, whole.body().length - 1000, StandardCharsets.UTF_8));
    }

    @Test
    void tablesOpenInSpreadsheets() throws Exception {
        String table = text(file("answers.csv"));
        assertThat(table)
                .startsWith("\ufeffplatform,name,id,criterion,ask,value,note.fr,note.en,checkedOn,expiresOn,"
                        + "evidence.kind,evidence.url,evidence.seenOn\r\n");
        assertThat(table.lines().count() - 1)
                .isEqualTo(database.count("answer where superseded_at is null and withdrawn_at is null"));
        assertThat(text(file("experiences.csv"))).startsWith("\ufeffplatform,id,signedAs,relation,from,to,sessions,");
    }

    @Test
    void whatIsWithdrawnIsGoneAtOnceAndWhatIsRestoredIsBack() throws Exception {
        assertThat(text(file("platforms.json"))).contains("\"slug\":\"koach\"");
        assertThat(text(file("answers.csv"))).contains("\nkoach,");
        database.change("update platform set withdrawn_at = now() where slug = 'koach'");
        assertThat(text(file("platforms.json"))).doesNotContain("\"slug\":\"koach\"");
        assertThat(text(file("answers.csv"))).doesNotContain("\nkoach,");
        database.change("update platform set withdrawn_at = null where slug = 'koach'");
        assertThat(text(file("platforms.json"))).contains("\"slug\":\"koach\"");

        String answer = database.value("select a.id from answer a join platform p on p.id = a.platform_id"
                + " where p.slug = 'koach' and a.superseded_at is null order by a.ask limit 1");
        assertThat(text(file("answers.json"))).contains(answer);
        database.change("update answer set withdrawn_at = now() where id = '" + answer + "'");
        assertThat(text(file("answers.json"))).doesNotContain(answer);
        database.change("update answer set withdrawn_at = null where id = '" + answer + "'");
    }

    @Test
    void whatModeratorsAloneSeeIsInNone() throws Exception {
        String evidence = "from evidence e join answer a on a.id = e.answer_id join platform p on p.id = a.platform_id"
                + " where p.slug = 'coachhub' and a.superseded_at is null and e.position = 1 order by a.ask limit 1";
        String answer = database.value("select a.id " + evidence);
        String url = database.value("select e.evidence_url " + evidence);
        String secret = "https://contract-of-somebody.test/clause";
        String one = " where answer_id = '" + answer + "' and position = 1";
        String kind = database.value("select evidence_kind from evidence" + one);
        database.change("update evidence set evidence_kind = 'CONTRACT_EXTRACT', evidence_url = '" + secret + "',"
                + " evidence_quote = 'Clause secrète'" + one);
        for (String name : List.of("platforms.json", "platforms.csv", "answers.json", "answers.csv")) {
            assertThat(text(file(name))).as(name).doesNotContain(secret).doesNotContain("Clause secrète");
        }
        assertThat(text(file("answers.json"))).contains(answer);
        database.change("update evidence set evidence_kind = '" + kind + "', evidence_url = '" + url
                + "', evidence_quote = null" + one);
    }

    @Test
    void aFileIsMadeOnceWhileNothingChanges() throws Exception {
        String first = header(file("answers.json"), "Last-Modified");
        Thread.sleep(1_100); // that header counts seconds
        assertThat(header(file("answers.json"), "Last-Modified")).isEqualTo(first);
        database.change("update platform set version = version where slug = 'koach'");
        assertThat(header(file("answers.json"), "Last-Modified")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platforms.xml", "platforms", "members.json", "platforms.json.csv", ".json"})
    void nothingElseIsAFile(String name) throws Exception {
        client.problem(404, EXPORTS + name);
    }

    @Test
    void aParameterIsRefused() throws Exception {
        assertThat(client.problem(400, EXPORTS + "platforms.json?limit=5")
                        .get("errors")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("limit");
    }
}
