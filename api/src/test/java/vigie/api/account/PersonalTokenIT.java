package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.LogEvents;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.api.persistence.Database;
import vigie.identity.Digest;
import vigie.mail.LetterKind;
import vigie.member.Role;

/** Tokens for members' own tools: made, used, seen and ended. */
@MicronautTest(transactional = false)
class PersonalTokenIT implements AccountServer {
    private static final String TOKENS = Coaches.ME + "/access-tokens";
    private static final String WISH = wish("Tableur du cabinet", "\"READ\",\"CONTRIBUTE\"", "90");

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    KeptLetters letters;

    @Inject
    Database database;

    private static String wish(String name, String scopes, String days) {
        return "{\"name\":\"" + name + "\",\"scopes\":[" + scopes + "],\"days\":" + days + "}";
    }

    private HttpResponse<String> mint(SignedInCoach who, String body) throws Exception {
        return client.send("POST", TOKENS, body, who.bearer());
    }

    private JsonNode minted(SignedInCoach who, String body) throws Exception {
        HttpResponse<String> answer = mint(who, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Client.parsed(answer.body());
    }

    private JsonNode list(SignedInCoach who) throws Exception {
        HttpResponse<String> answer = client.get(TOKENS, who.bearer());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.parsed(answer.body()).get("items");
    }

    private HttpResponse<String> revoke(SignedInCoach who, String id) throws Exception {
        return client.ask("DELETE", TOKENS + "/" + id, HttpResponse.BodyHandlers.ofString(), who.bearer());
    }

    private HttpResponse<String> me(JsonNode minted) throws Exception {
        return client.get(Coaches.ME, bearer(minted));
    }

    private static String[] bearer(JsonNode minted) {
        return new String[] {"Authorization", "Bearer " + minted.get("token").asString()};
    }

    @Test
    void isShownOnceAndOpensWhatItsMemberReads() throws Exception {
        SignedInCoach coach = coaches.inside();
        HttpResponse<String> answer = mint(coach, WISH);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode minted = Client.parsed(answer.body());
        assertThat(minted.get("token").asString()).matches("vigie_[0-9a-f]{64}");
        assertThat(list(coach).size()).isEqualTo(1);
        JsonNode item = list(coach).get(0);
        assertThat(item.propertyNames())
                .containsExactlyInAnyOrder("id", "name", "scopes", "createdAt", "expiresAt", "lastUsedAt");
        assertThat(item.get("id").asString()).isEqualTo(minted.get("id").asString());
        assertThat(item.get("name").asString()).isEqualTo("Tableur du cabinet");
        assertThat(item.get("scopes").valueStream().map(JsonNode::asString)).containsExactly("READ", "CONTRIBUTE");
        assertThat(item.get("lastUsedAt").isNull()).isTrue();
        HttpResponse<String> me = me(minted);
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(Client.parsed(me.body()).get("email").asString())
                .isEqualTo(coach.coach().email());
        assertThat(list(coach).get(0).get("lastUsedAt").asString()).isNotBlank();
        assertThat(database.value("select count(*) from personal_token where digest = '"
                        + Digest.of(minted.get("token").asString()) + "'"))
                .isEqualTo("1");
        assertThat(database.value("select count(*) from personal_token t where strpos(t::text, '"
                        + minted.get("token").asString() + "') > 0"))
                .isEqualTo("0");
        coaches.send();
        assertThat(letters.to(coach.coach().email(), LetterKind.TOKEN_MINTED)).hasSize(1);
    }

    @Test
    void itsLastUseIsWrittenOnceAMinute() throws Exception {
        SignedInCoach coach = coaches.inside();
        JsonNode minted = minted(coach, WISH);
        me(minted);
        String row = " from personal_token where id = '" + minted.get("id").asString() + "'";
        String first = database.value("select xmin || ' ' || last_used_at" + row);
        me(minted);
        me(minted);
        assertThat(database.value("select xmin || ' ' || last_used_at" + row)).isEqualTo(first);
        database.change("update personal_token set last_used_at = now() - interval '61 seconds' where id = '"
                + minted.get("id").asString() + "'");
        me(minted);
        assertThat(database.value("select last_used_at > now() - interval '30 seconds'" + row))
                .isEqualTo("t");
    }

    @Test
    void anAdministratorsToolIsAPlainMember() throws Exception {
        SignedInCoach coach = coaches.inside(Role.ADMINISTRATOR);
        JsonNode minted = minted(coach, WISH);
        assertThat(Client.parsed(me(minted).body()).get("roles").valueStream().map(JsonNode::asString))
                .containsExactly("MEMBER");
        assertThat(Coaches.code(403, client.get("/api/v1/moderation/cases", bearer(minted))))
                .isEqualTo("NOT_ALLOWED");
        assertThat(Coaches.code(403, client.get("/api/v1/administration/members", bearer(minted))))
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void endsAtOnceForItsMemberAlone() throws Exception {
        SignedInCoach coach = coaches.inside();
        SignedInCoach curious = coaches.inside(Role.ADMINISTRATOR);
        JsonNode minted = minted(coach, WISH);
        String id = minted.get("id").asString();
        assertThat(Coaches.code(404, revoke(curious, id))).isEqualTo("NOT_FOUND");
        assertThat(Coaches.code(404, revoke(coach, UUID.randomUUID().toString())))
                .isEqualTo("NOT_FOUND");
        assertThat(Coaches.code(404, revoke(coach, "x"))).isEqualTo("NOT_FOUND");
        assertThat(list(curious).size()).isZero();
        assertThat(me(minted).statusCode()).isEqualTo(200);
        assertThat(revoke(coach, id).statusCode()).isEqualTo(204);
        assertThat(Coaches.code(401, me(minted))).isEqualTo("NOT_SIGNED_IN");
        assertThat(list(coach).size()).isZero();
        assertThat(Coaches.code(404, revoke(coach, id))).isEqualTo("NOT_FOUND");
    }

    /** Nothing tells apart what never was, what is over and what was ended. */
    @Test
    void whateverIsWorthNothingIsAnsweredAlike() throws Exception {
        SignedInCoach coach = coaches.inside();
        JsonNode expired = minted(coach, WISH);
        JsonNode revoked = minted(coach, WISH);
        revoke(coach, revoked.get("id").asString());
        database.change("update personal_token set created_at = now() - interval '91 days',"
                + " expires_at = now() - interval '1 second' where id = '"
                + expired.get("id").asString() + "'");
        List<String> details = new ArrayList<>();
        for (String token : List.of(
                expired.get("token").asString(),
                revoked.get("token").asString(),
                "vigie_" + "0".repeat(64),
                "vigie_")) {
            for (String address : List.of(Coaches.ME, "/api/v1/platforms", "/api/v1/questionnaire")) {
                HttpResponse<String> answer = client.get(address, "Authorization", "Bearer " + token);
                JsonNode problem = Client.problem(401, answer);
                assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
                details.add(
                        problem.get("code").asString() + problem.get("detail").asString());
            }
        }
        assertThat(details).hasSize(12).allMatch(details.getFirst()::equals);
    }

    @Test
    void endsWithPasswordSessionsAndAccount() throws Exception {
        SignedInCoach coach = coaches.inside();
        JsonNode first = minted(coach, WISH);
        coaches.change(coach, "currentPassword", Coaches.PASSWORD, "password", Coaches.OTHER_PASSWORD);
        assertThat(me(first).statusCode()).isEqualTo(401);
        JsonNode second = minted(coach, WISH);
        client.ask("DELETE", Coaches.ME + "/sessions", HttpResponse.BodyHandlers.ofString(), coach.bearer());
        assertThat(me(second).statusCode()).isEqualTo(401);
        JsonNode third = minted(coach, WISH);
        SignedInCoach administrator = coaches.inside(Role.ADMINISTRATOR);
        client.ask(
                "DELETE",
                "/api/v1/administration/members/" + coaches.id(coach) + "/sessions",
                HttpResponse.BodyHandlers.ofString(),
                administrator.bearer());
        assertThat(me(third).statusCode()).isEqualTo(401);
        SignedInCoach leaving = coaches.inside();
        JsonNode last = minted(leaving, WISH);
        String id = coaches.id(leaving);
        String body = Client.object("password", Coaches.PASSWORD, "experiences", "WITHDRAW");
        assertThat(client.send("DELETE", Coaches.ME, body, leaving.bearer()).statusCode())
                .isEqualTo(204);
        assertThat(me(last).statusCode()).isEqualTo(401);
        assertThat(database.value("select count(*) from personal_token where member_id = '" + id + "'"))
                .isEqualTo("0");
    }

    @Test
    void theExportNamesThemWithoutTheirDigests() throws Exception {
        SignedInCoach coach = coaches.inside();
        JsonNode minted = minted(coach, WISH);
        revoke(coach, minted.get("id").asString());
        String body = client.get(Coaches.ME + "/export", coach.bearer()).body();
        JsonNode held = Client.parsed(body).get("accessTokens");
        assertThat(held.size()).isEqualTo(1);
        assertThat(held.get(0).get("name").asString()).isEqualTo("Tableur du cabinet");
        assertThat(held.get(0).get("revokedAt").asString()).isNotBlank();
        assertThat(body)
                .doesNotContain(
                        minted.get("token").asString(),
                        Digest.of(minted.get("token").asString()));
    }

    @Test
    void thereAreTenAndOfTwoAtOnceAtTheBoundOneIsMade() throws Exception {
        SignedInCoach coach = coaches.inside();
        for (int number = 1; number < 10; number++) {
            minted(coach, WISH);
        }
        Callable<HttpResponse<String>> last = () -> mint(coach, WISH);
        List<HttpResponse<String>> answers = AtOnce.run(List.of(last, last, last, last));
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(list(coach).size()).isEqualTo(10);
        assertThat(Coaches.code(409, mint(coach, WISH))).isEqualTo("TOO_MANY_TOKENS");
    }

    /** Whoever changes the password must not find a token afterwards that a thief asked for at that moment. */
    @Test
    void noneOutlivesAPasswordThatChangesAtTheSameMoment() throws Exception {
        for (int time = 0; time < 5; time++) {
            SignedInCoach here = coaches.inside();
            SignedInCoach thief = coaches.inside(here.coach());
            AtOnce.run(List.<Callable<Integer>>of(
                    () -> coaches.change(here, "currentPassword", Coaches.PASSWORD, "password", Coaches.OTHER_PASSWORD)
                            .statusCode(),
                    () -> mint(thief, WISH).statusCode(),
                    () -> mint(thief, WISH).statusCode()));
            assertThat(list(here).size()).isZero();
        }
    }

    @Test
    void thePasswordIsAskedForLongAfterSigningIn() throws Exception {
        SignedInCoach coach = coaches.inside();
        database.change("update session set started_at = now() - interval '16 minutes' where member_id = '"
                + coaches.id(coach) + "'");
        assertThat(Coaches.code(403, mint(coach, WISH))).isEqualTo("PASSWORD_REQUIRED");
        String with = WISH.replace("}", ",\"password\":\"" + Coaches.PASSWORD + "\"}");
        assertThat(Coaches.code(401, mint(coach, with.replace("quatre", "cinq"))))
                .isEqualTo("BAD_CREDENTIALS");
        assertThat(mint(coach, with).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"name\":\"x\",\"scopes\":[\"READ\"]}",
                "{\"name\":\"x\",\"days\":30}",
                "{\"scopes\":[\"READ\"],\"days\":30}",
                "{\"name\":\"  \",\"scopes\":[\"READ\"],\"days\":30}",
                "{\"name\":\"x\",\"scopes\":[],\"days\":30}",
                "{\"name\":\"x\",\"scopes\":\"READ\",\"days\":30}",
                "{\"name\":\"x\",\"scopes\":[\"CONTRIBUTE\"],\"days\":30}",
                "{\"name\":\"x\",\"scopes\":[\"READ\",\"MODERATE\"],\"days\":30}",
                "{\"name\":\"x\",\"scopes\":[\"READ\",null,7],\"days\":30}",
                "{\"name\":\"x\",\"scopes\":[\"READ\"],\"days\":31}",
                "{\"name\":\"x\",\"scopes\":[\"READ\"],\"days\":366}",
                "{\"name\":\"x\",\"scopes\":[\"READ\"],\"days\":null}",
                "{\"name\":\"x\",\"scopes\":[\"READ\"],\"days\":30,\"token\":\"vigie_x\"}"
            })
    void aWishThatIsNotClearMakesNothing(String body) throws Exception {
        SignedInCoach coach = coaches.inside();
        Client.problem(400, mint(coach, body));
        assertThat(list(coach).size()).isZero();
    }

    @Test
    void aTokenIsInNoLog() throws Exception {
        SignedInCoach coach = coaches.inside();
        try (LogEvents log = new LogEvents()) {
            JsonNode minted = minted(coach, WISH);
            me(minted);
            client.get("/api/v1/moderation/cases", bearer(minted));
            revoke(coach, minted.get("id").asString());
            me(minted);
            assertThat(log.all())
                    .isNotEmpty()
                    .noneMatch(event -> event.getFormattedMessage()
                            .contains(minted.get("token").asString()));
        }
    }
}
