package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.account.Coaches.Coach;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.api.persistence.Database;
import vigie.member.Role;

/** A member's sessions, seen and ended by that member. */
@MicronautTest(transactional = false)
class SessionIT implements AccountServer {
    private static final String SESSIONS = Coaches.ME + "/sessions";

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    Database database;

    private JsonNode sessions(SignedInCoach who) throws Exception {
        HttpResponse<String> answer = client.get(SESSIONS, who.bearer());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode list = Client.parsed(answer.body());
        assertThat(list.propertyNames()).containsExactlyInAnyOrder("items", "next");
        assertThat(list.get("next").isNull()).isTrue();
        return list.get("items");
    }

    private String current(SignedInCoach who) throws Exception {
        List<String> current = sessions(who)
                .valueStream()
                .filter(each -> each.get("current").asBoolean())
                .map(each -> each.get("id").asString())
                .toList();
        assertThat(current).hasSize(1);
        return current.getFirst();
    }

    private HttpResponse<String> end(SignedInCoach who, String what) throws Exception {
        return client.ask("DELETE", SESSIONS + what, HttpResponse.BodyHandlers.ofString(), who.bearer());
    }

    @Test
    void eachSignInOpensASessionWithItsDeviceAndTheLastUsedStandsFirst() throws Exception {
        Coach coach = coaches.known(Role.MEMBER);
        SignedInCoach first = coaches.inside(coach);
        String login = Client.object("email", coach.email(), "password", Coaches.PASSWORD);
        SignedInCoach second =
                Coaches.read(coach, client.send("POST", "/api/v1/login", login, "User-Agent", "Renard/1 (étang)\t x"));
        List<JsonNode> items = sessions(second).valueStream().toList();
        assertThat(items).hasSize(2);
        assertThat(items.getFirst().propertyNames())
                .containsExactlyInAnyOrder("id", "device", "startedAt", "lastUsedAt", "expiresAt", "current");
        assertThat(items.getFirst().get("device").asString()).startsWith("Renard/1");
        assertThat(items.getLast().get("device").asString()).isEqualTo("un test");
        assertThat(items.getFirst().get("current").asBoolean()).isTrue();
        assertThat(items.getLast().get("current").asBoolean()).isFalse();
        assertThat(current(first)).isEqualTo(items.getLast().get("id").asString());
        coaches.renew(first.refresh());
        assertThat(sessions(second).get(1).get("current").asBoolean()).isTrue();
    }

    @Test
    void endsAfterHalfAYearWhateverBecomesOfIt() throws Exception {
        SignedInCoach coach = coaches.inside();
        Coaches.read(coach.coach(), coaches.renew(coach.refresh()));
        assertThat(database.value(
                        "select expires_at - started_at from session where member_id = '" + coaches.id(coach) + "'"))
                .isEqualTo("180 days");
    }

    @Test
    void aVeryLongDeviceIsCutShort() throws Exception {
        Coach coach = coaches.known(Role.MEMBER);
        String login = Client.object("email", coach.email(), "password", Coaches.PASSWORD);
        HttpResponse<String> answer = client.send("POST", "/api/v1/login", login, "User-Agent", "x".repeat(8_000));
        assertThat(sessions(Coaches.read(coach, answer)).get(0).get("device").asString())
                .hasSize(300);
    }

    @Test
    void endsOneAtOnceAndOnce() throws Exception {
        SignedInCoach here = coaches.inside();
        SignedInCoach there = coaches.inside(here.coach());
        String id = current(there);
        assertThat(end(here, "/" + id).statusCode()).isEqualTo(204);
        assertThat(coaches.status(there)).isEqualTo(401);
        assertThat(Coaches.code(401, coaches.renew(there.refresh()))).isEqualTo("SESSION_ENDED");
        assertThat(coaches.status(here)).isEqualTo(200);
        assertThat(sessions(here).size()).isEqualTo(1);
        assertThat(Coaches.code(404, end(here, "/" + id))).isEqualTo("NOT_FOUND");
    }

    @Test
    void endsOnesOwn() throws Exception {
        SignedInCoach here = coaches.inside();
        assertThat(end(here, "/" + current(here)).statusCode()).isEqualTo(204);
        assertThat(coaches.status(here)).isEqualTo(401);
    }

    @Test
    void endsAllOthersAndNotOnesOwn() throws Exception {
        SignedInCoach here = coaches.inside();
        SignedInCoach there = coaches.inside(here.coach());
        SignedInCoach elsewhere = coaches.inside(here.coach());
        SignedInCoach somebody = coaches.inside();
        assertThat(end(here, "").statusCode()).isEqualTo(204);
        assertThat(coaches.status(there)).isEqualTo(401);
        assertThat(coaches.status(elsewhere)).isEqualTo(401);
        assertThat(coaches.status(here)).isEqualTo(200);
        assertThat(coaches.status(somebody)).isEqualTo(200);
        assertThat(end(here, "").statusCode()).isEqualTo(204);
    }

    @Test
    void somebodyElsesIsNotThere() throws Exception {
        SignedInCoach curious = coaches.inside(Role.ADMINISTRATOR);
        SignedInCoach somebody = coaches.inside();
        String id = current(somebody);
        assertThat(Coaches.code(404, end(curious, "/" + id))).isEqualTo("NOT_FOUND");
        assertThat(Coaches.code(404, end(curious, "/" + UUID.randomUUID()))).isEqualTo("NOT_FOUND");
        assertThat(coaches.status(somebody)).isEqualTo(200);
        assertThat(sessions(curious).findValuesAsString("id")).doesNotContain(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "%00",
                "1-1-1-1-1",
                "00000000-0000-0000-0000-00000000000",
                "00000000-0000-0000-0000-000000000000%00",
                "%27%20or%201=1%20--"
            })
    void whatCanBeNoIdIsNotThere(String id) throws Exception {
        assertThat(Coaches.code(404, end(coaches.inside(), "/" + id))).isEqualTo("NOT_FOUND");
    }

    @Test
    void anExpiredOneIsOverAndIsNotShown() throws Exception {
        SignedInCoach here = coaches.inside();
        SignedInCoach there = coaches.inside(here.coach());
        String id = current(there);
        database.change("update session set started_at = now() - interval '180 days',"
                + " expires_at = now() - interval '1 second' where id = '" + id + "'");
        assertThat(coaches.status(there)).isEqualTo(401);
        assertThat(Coaches.code(401, coaches.renew(there.refresh()))).isEqualTo("SESSION_ENDED");
        assertThat(sessions(here).size()).isEqualTo(1);
        assertThat(Coaches.code(404, end(here, "/" + id))).isEqualTo("NOT_FOUND");
    }

    @Test
    void nobodyHasNone() throws Exception {
        assertThat(Coaches.code(401, client.get(SESSIONS))).isEqualTo("NOT_SIGNED_IN");
        HttpResponse<String> end = client.ask("DELETE", SESSIONS, HttpResponse.BodyHandlers.ofString());
        assertThat(Coaches.code(401, end)).isEqualTo("NOT_SIGNED_IN");
        assertThat(Coaches.wrongFields(
                        client.get(SESSIONS + "?limit=5", coaches.inside().bearer())))
                .containsExactly("limit");
    }
}
