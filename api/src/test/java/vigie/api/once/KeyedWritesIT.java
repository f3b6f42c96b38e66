package vigie.api.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.api.Client;
import vigie.api.RawConnection;
import vigie.api.account.AtOnce;
import vigie.api.account.Coaches;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.api.persistence.Database;
import vigie.api.proposal.Contributors;
import vigie.member.Role;
import vigie.moderation.Case;
import vigie.moderation.Outcome;

/** The same key gives the same answer once, whatever is written. */
@MicronautTest(transactional = false)
class KeyedWritesIT implements KeyedServer {
    private static final String REPORTS = "/api/v1/reports";

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    Contributors contributors;

    @Inject
    Database database;

    @Inject
    EmbeddedServer server;

    private String key = "";

    @BeforeEach
    void takeAKey() {
        key = UUID.randomUUID().toString();
    }

    private HttpResponse<String> send(String method, String address, String body, String bearer) throws Exception {
        return client.send(method, address, body, KEY, key, "Authorization", bearer);
    }

    /** Without a key, what was refused and is sent again is a case of its own. */
    @Test
    void aProposalIsOneCaseWhateverBecameOfIt() throws Exception {
        String bearer = coaches.inside().bearer()[1];
        String body = Contributors.platform("Une Fois " + key.substring(0, 8));
        HttpResponse<String> first = send("POST", "/api/v1/platforms", body, bearer);
        Case filed = contributors.filed(first);
        contributors.decide(contributors.moderator("Alix"), filed.id(), Outcome.REFUSE);

        KeyedServer.assertAgain(first, send("POST", "/api/v1/platforms", body, bearer));
        String cases = "moderation_case where author_id = '"
                + database.value("select author_id from moderation_case where id = '"
                        + filed.id().value() + "'")
                + "'";
        assertThat(database.count(cases)).isEqualTo(1);
        contributors.filed(client.send("POST", "/api/v1/platforms", body, "Authorization", bearer));
        assertThat(database.count(cases)).isEqualTo(2);
    }

    @Test
    void aDecisionIsTakenOnceAndItsVersionBelongsToIt() throws Exception {
        Case filed = contributors.filed(
                contributors.post(contributors.member(), "/platforms", Contributors.platform("Vue " + key)));
        String moderator = coaches.inside(Role.MODERATOR).bearer()[1];
        String address = "/api/v1/moderation/cases/" + filed.id().value() + "/decisions";
        String body = Client.object("outcome", "PUBLISH");
        String version = "\"" + filed.version() + "\"";
        HttpResponse<String> first =
                client.send("POST", address, body, KEY, key, "Authorization", moderator, "If-Match", version);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);

        KeyedServer.assertAgain(
                first, client.send("POST", address, body, KEY, key, "Authorization", moderator, "If-Match", version));
        assertThat(database.count("decision where case_id = '" + filed.id().value() + "'"))
                .isEqualTo(1);
        assertThat(Coaches.code(
                        422,
                        client.send("POST", address, body, KEY, key, "Authorization", moderator, "If-Match", "\"9\"")))
                .isEqualTo("KEY_REUSED");

        // Shows the case itself, which is its author's.
        HttpResponse<String> stale =
                client.send("POST", address, body, KEY, "later", "Authorization", moderator, "If-Match", version);
        assertThat(stale.statusCode()).as(stale.body()).isEqualTo(409);
        assertThat(database.count("answered_request where status = 409 and body like '%"
                        + filed.id().value() + "%'"))
                .isZero();
    }

    @Test
    void aRefusalIsTheSameToo() throws Exception {
        String bearer = coaches.inside().bearer()[1];
        String body = Contributors.platform("KOACH!");
        HttpResponse<String> known = send("POST", "/api/v1/platforms", body, bearer);
        assertThat(Coaches.code(409, known)).isEqualTo("ALREADY_LISTED");
        KeyedServer.assertAgain(known, send("POST", "/api/v1/platforms", body, bearer));

        HttpResponse<String> wrong = client.send("POST", REPORTS, "{}", KEY, key);
        assertThat(Coaches.code(400, wrong)).isEqualTo("BAD_REQUEST");
        KeyedServer.assertAgain(wrong, client.send("POST", REPORTS, "{}", KEY, key));
    }

    @Test
    void twentyReportsAtOnceAreOneReportAndOneCase() throws Exception {
        String answer = database.value("select id from answer order by id limit 1");
        String body = """
                {"subject": {"kind": "ANSWER", "id": "%s"}, "ground": "INACCURATE", "explanation": "La page dit autre chose.",
                 "name": "Ines Roche", "email": "%s@exemple.fr", "goodFaith": true}""".formatted(answer, key);
        Callable<HttpResponse<String>> send = () -> client.send("POST", REPORTS, body, KEY, key);

        List<HttpResponse<String>> answers = AtOnce.run(Collections.nCopies(20, send));

        assertThat(answers).extracting(HttpResponse::statusCode).contains(202).isSubsetOf(202, 409);
        assertThat(answers.stream().filter(each -> each.statusCode() == 202 && !KeyedServer.again(each)))
                .hasSize(1);
        assertThat(database.count("report where reporter_email = '" + key + "@exemple.fr'"))
                .isEqualTo(1);
        assertThat(database.count("letter where recipient = '" + key + "@exemple.fr'"))
                .isEqualTo(1);
    }

    @Test
    void theKeyOfSomebodyElseIsAnotherKey() throws Exception {
        for (SignedInCoach coach : List.of(coaches.inside(), coaches.inside())) {
            HttpResponse<String> answer = send(
                    "POST", "/api/v1/remarks", "{\"text\": \"Une remarque.\", \"criterion\": 4}", coach.bearer()[1]);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(KeyedServer.again(answer)).isFalse();
        }
        assertThat(client.send("POST", "/api/v1/remarks", "{}", KEY, key).statusCode())
                .isEqualTo(401);
    }

    @Test
    void anEmptyAnswerIsAnEmptyAnswer() throws Exception {
        String bearer = coaches.inside().bearer()[1];
        HttpResponse<String> first = send("DELETE", Coaches.ME + "/follows/koach", "", bearer);
        assertThat(first.statusCode()).isEqualTo(204);
        HttpResponse<String> second = send("DELETE", Coaches.ME + "/follows/koach", "", bearer);
        KeyedServer.assertAgain(first, second);
        assertThat(second.headers().firstValue("Content-Type")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "\"open", "a\tb"})
    void whatIsNoKeyIsNamed(String bad) throws Exception {
        HttpResponse<String> answer = client.send("POST", REPORTS, "{}", KEY, bad);
        assertThat(Coaches.wrongFields(answer)).containsExactly(KEY);
    }

    @Test
    void whatIsTooLargeIsStillTooLarge() throws Exception {
        String large = "{\"text\": \"" + "x".repeat(2 << 20) + "\"}";
        String answer = RawConnection.send(
                server.getPort(),
                "POST " + REPORTS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + KEY + ": " + key
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + large.length() + "\r\n\r\n"
                        + large);
        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"code\":\"TOO_LARGE\"");
        assertThat(KeyedServer.again(client.send("POST", REPORTS, "{}", KEY, key)))
                .isFalse();
    }

    @Test
    void anImportIsRunOnce() throws Exception {
        String bearer = coaches.inside(Role.ADMINISTRATOR).bearer()[1];
        String file = """
                slug;name;kind;website;summary.fr;summary.en;ask;value;note.fr;note.en;evidence.kind;evidence.url;evidence.seen_on
                deux-fois;Deux Fois;CONTRACTUAL;https://deux-fois.test/;Essai.;Trial.;1a;YES;Oui.;Yes.;PUBLIC_TERMS;https://deux-fois.test/t;2026-11-23
                """;
        HttpResponse<String> first = imported(bearer, "text/csv", file);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(Client.parsed(first.body()).get("created").asInt()).isEqualTo(1);
        KeyedServer.assertAgain(first, imported(bearer, "text/csv", file));
        assertThat(Coaches.code(422, imported(bearer, "application/yaml", file)))
                .isEqualTo("KEY_REUSED");
    }

    private HttpResponse<String> imported(String bearer, String type, String file) throws Exception {
        return client.sendAs(type, "POST", "/api/v1/administration/import", file, KEY, key, "Authorization", bearer);
    }

    @Test
    void pagesOfOtherSitesWriteNoMoreThanBefore() throws Exception {
        HttpResponse<String> asked = client.ask(
                "OPTIONS",
                REPORTS,
                HttpResponse.BodyHandlers.ofString(),
                "Origin",
                "https://federation.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type, idempotency-key");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        HttpResponse<String> sent =
                client.send("POST", REPORTS, "{}", KEY, key, "Origin", "https://federation.example");
        assertThat(Coaches.code(403, sent)).isEqualTo("CROSS_SITE");
        assertThat(KeyedServer.again(client.send("POST", REPORTS, "{}", KEY, key)))
                .isFalse();
    }
}
