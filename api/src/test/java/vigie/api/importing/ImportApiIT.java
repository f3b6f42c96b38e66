package vigie.api.importing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.LogEvents;
import vigie.api.persistence.Database;
import vigie.language.Language;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.member.Role;
import vigie.session.OpenSession;

/** An administrator sends a file of platforms. */
@MicronautTest(transactional = false)
class ImportApiIT implements FilledDirectory {
    private static final String IMPORT = "/api/v1/administration/import";
    private static final String YAML = """
            slug: %1$s
            name: %1$s
            kind: CONTRACTUAL
            website: https://%1$s.test/
            summary: {fr: Un essai., en: A trial.}
            answers:
              1a: {value: "YES", note: {fr: Oui., en: Yes.}, evidence: [{kind: PUBLIC_TERMS, url: "https://%1$s.test/t", seen_on: 2026-11-23}]}
            """;
    private static final String CSV = """
            slug;name;kind;website;summary.fr;summary.en;ask;value;note.fr;note.en;evidence.kind;evidence.url;evidence.seen_on
            %1$s;%1$s;CONTRACTUAL;https://%1$s.test/;Un essai.;A trial.;1a;YES;'=Oui.;Yes.;PUBLIC_TERMS;https://%1$s.test/t;2026-11-23
            """;

    @Inject
    Client client;

    @Inject
    EmbeddedServer server;

    @Inject
    Database database;

    @Inject
    Members members;

    @Inject
    OpenSession sessions;

    private Member administrator;

    @BeforeAll
    void nameAnAdministrator() {
        administrator = Member.open(
                new MemberId(UUID.randomUUID()),
                new EmailAddress("import@coachs.example"),
                "Camille",
                Language.FR,
                Role.ADMINISTRATOR,
                "$argon2id$",
                Instant.parse("2026-01-01T00:00:00Z"));
        members.add(administrator);
    }

    private HttpResponse<String> send(String query, String type, String body) throws Exception {
        return send(query, type, HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String query, String type, HttpRequest.BodyPublisher body) throws Exception {
        String token = sessions.open(administrator, "un test").access();
        HttpRequest request = HttpRequest.newBuilder(server.getURI().resolve(IMPORT + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .header("Content-Type", type)
                .POST(body)
                .build();
        return client.checked(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private static JsonNode report(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.parsed(answer.body());
    }

    private static List<Integer> counts(JsonNode report) {
        return List.of(
                report.get("created").asInt(),
                report.get("changed").asInt(),
                report.get("unchanged").asInt(),
                report.get("errors").size());
    }

    @ParameterizedTest
    @CsvSource({"application/yaml, sent-yaml", "text/csv, sent-csv", "text/csv; charset=utf-8, sent-csv-utf"})
    void aDryRunTellsWhatAnImportThenDoes(String type, String slug) throws Exception {
        String body = (type.startsWith("text/csv") ? CSV : YAML).formatted(slug);
        Map<String, String> before = database.contents();
        assertThat(counts(report(send("?dryRun=true", type, body)))).containsExactly(1, 0, 0, 0);
        assertThat(database.contents()).isEqualTo(before);
        try (LogEvents log = new LogEvents()) {
            assertThat(counts(report(send("", type, body)))).containsExactly(1, 0, 0, 0);
            assertThat(log.all().stream().map(ILoggingEvent::getFormattedMessage))
                    .anyMatch(line ->
                            line.contains("Administrator " + administrator.id().value()) && line.contains("1 created"));
        }
        assertThat(counts(report(send("?dryRun=false", type, body)))).containsExactly(0, 0, 1, 0);
        assertThat(counts(report(send("", type, body.replace("Oui.", "Non."))))).containsExactly(0, 1, 0, 0);
    }

    @Test
    void aCellThatWasGuardedIsWhatItWas() throws Exception {
        report(send("", "text/csv", CSV.formatted("guarded")));
        assertThat(database.value("select a.note_fr from answer a join platform p on p.id = a.platform_id"
                        + " where p.slug = 'guarded'"))
                .isEqualTo("=Oui.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/yaml | kind: CONTRACTUAL | kind: FREE | import.yaml 3 kind",
                "application/yaml | name: wrong | name: [ | import.yaml 4",
                "text/csv | ;YES; | ;MAYBE; | import.csv 2 answers.1a.value",
                "text/csv | 2026-11-23 | yesterday | import.csv 2 answers.1a.evidence[1].seen_on",
                "text/csv | slug; | nom; | import.csv 1 nom",
                "text/csv | ;Yes.; | ;\"Yes.; | import.csv 0",
                "application/json | ` ` | ` ` | import.json 0",
            })
    void whatIsWrongIsToldAndNothingIsWritten(String type, String from, String to, String place) throws Exception {
        String good = type.equals("application/json") ? " " : (type.equals("text/csv") ? CSV : YAML).formatted("wrong");
        Map<String, String> before = database.contents();
        JsonNode report = report(send("", type, good.replace(from, to)));
        JsonNode first = report.get("errors").get(0);
        assertThat((first.get("file").asString() + " " + first.get("line").asInt() + " "
                                + first.get("field").asString())
                        .strip())
                .as(report.toString())
                .isEqualTo(place);
        assertThat(first.get("message").asString()).isNotBlank();
        assertThat(counts(report).subList(0, 3)).containsExactly(0, 0, 0);
        assertThat(database.contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dryRun=yes", "?dryrun=true", "?dryRun=true&x=1"})
    void aParameterWithoutMeaningIsRefused(String query) throws Exception {
        Client.problem(400, send(query, "application/yaml", YAML.formatted("never")));
    }

    @Test
    void otherFormatsAndLargeFilesAreRefused() throws Exception {
        Client.problem(415, send("", "application/xml", "<a/>"));
        Client.problem(400, send("", "application/yaml", ""));
        Client.problem(413, send("", "application/yaml", "# " + "a".repeat(2 << 20)));
    }

    @Test
    void twoAtOnceAreOneAfterTheOther() throws Exception {
        List<List<Integer>> reports = database.importingAtOnce(List.of(
                () -> counts(report(send("", "application/yaml", YAML.formatted("at-once")))),
                () -> counts(report(send("", "application/yaml", YAML.formatted("at-once"))))));
        assertThat(reports).containsExactlyInAnyOrder(List.of(1, 0, 0, 0), List.of(0, 0, 1, 0));
    }
}
