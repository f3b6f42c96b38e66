package vigie.api.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigie.account.ForgetTheOld;
import vigie.api.Client;
import vigie.api.account.Coaches;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.api.persistence.Database;

/** Whose the kept answers are, which there are none of, and how they go. */
@MicronautTest(transactional = false)
class KeptAnswersIT implements KeyedServer {
    private static final String REPORTS = "/api/v1/reports";
    private static final String TOKENS = Coaches.ME + "/access-tokens";
    private static final String WISH = "{\"name\":\"Outil\",\"scopes\":[\"READ\",\"CONTRIBUTE\"],\"days\":30}";

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    Database database;

    @Inject
    Router router;

    @Inject
    ForgetTheOld forgetting;

    private String key = "";

    @BeforeEach
    void takeAKey() {
        key = UUID.randomUUID().toString();
    }

    private HttpResponse<String> send(String method, String address, String body, String bearer) throws Exception {
        return client.send(method, address, body, KEY, key, "Authorization", bearer);
    }

    /** A token is its member: what is sent with it is theirs. */
    @Test
    void aPersonalTokenSendsForItsMember() throws Exception {
        SignedInCoach coach = coaches.inside();
        String token = token(coach, "another");
        String body = "{\"text\": \"Une remarque.\", \"criterion\": 5}";
        HttpResponse<String> first = send("POST", "/api/v1/remarks", body, "Bearer " + token);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        KeyedServer.assertAgain(first, send("POST", "/api/v1/remarks", body, "Bearer " + token));
        assertThat(send("POST", "/api/v1/remarks", body, coach.bearer()[1]).body())
                .isEqualTo(first.body());
        client.ask("DELETE", TOKENS + "/" + tokenId(coach), HttpResponse.BodyHandlers.ofString(), coach.bearer());
        assertThat(Coaches.code(401, send("POST", "/api/v1/remarks", body, "Bearer " + token)))
                .isEqualTo("NOT_SIGNED_IN");
    }

    private String token(SignedInCoach coach, String under) throws Exception {
        HttpResponse<String> answer = client.send("POST", TOKENS, WISH, KEY, under, "Authorization", coach.bearer()[1]);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Client.parsed(answer.body()).get("token").asString();
    }

    private String tokenId(SignedInCoach coach) throws Exception {
        return database.value("select id from personal_token where member_id = '" + coaches.id(coach) + "'");
    }

    @Test
    void whatIsSecretIsNeverKept() throws Exception {
        SignedInCoach coach = coaches.inside();
        assertThat(token(coach, key)).isNotEqualTo(token(coach, key));
        String login = Client.object("email", coach.coach().email(), "password", Coaches.PASSWORD);
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> answer = client.send("POST", "/api/v1/login", login, KEY, "two words");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        assertThat(database.count("answered_request where member_id = '" + coaches.id(coach) + "'"))
                .isZero();
    }

    /** A write that gives away a secret must be in this list: its answers are not stored, so that nobody else reads them. */
    @Test
    void theseTakeNoNoticeOfKeys() {
        Set<HttpMethod> writes = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
        assertThat(router.uriRoutes()
                        .filter(route -> writes.contains(route.getHttpMethod()))
                        .filter(route -> route.getAnnotationMetadata().hasAnnotation(NeverKept.class))
                        .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate())
                        .filter(route -> !route.contains("/failing/"))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "POST /api/v1/login",
                        "POST /api/v1/token",
                        "POST /api/v1/logout",
                        "POST /api/v1/me/totp",
                        "PUT /api/v1/me/totp",
                        "DELETE /api/v1/me/totp",
                        "POST /api/v1/me/totp/recovery-codes",
                        "POST /api/v1/me/access-tokens");
    }

    @Test
    void nothingOfItIsLeftWhenTheMemberLeaves() throws Exception {
        SignedInCoach coach = coaches.inside();
        String bearer = coach.bearer()[1];
        send("PATCH", Coaches.ME, Client.object("displayName", "Autre Nom"), bearer);
        String held = "answered_request where strpos(answered_request::text, '" + coaches.id(coach) + "') > 0";
        assertThat(database.count(held)).isEqualTo(1);

        String body = Client.object("password", Coaches.PASSWORD, "experiences", "WITHDRAW");
        assertThat(client.send("DELETE", Coaches.ME, body, KEY, "leaving", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(204);
        assertThat(database.count(held)).isZero();
    }

    @Test
    void theOldIsForgotten() throws Exception {
        client.send("POST", REPORTS, "{}", KEY, key);
        database.change("update answered_request set begun_at = begun_at - interval '24 hours'");
        client.send("POST", REPORTS, "{\"a\": 1}", KEY, "newer");

        forgetting.forget();

        assertThat(database.count("answered_request")).isEqualTo(1);
    }
}
