package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.api.persistence.Database;
import vigie.identity.Digest;
import vigie.mail.LetterKind;
import vigie.member.Role;

/** All that is held on a member: given to them, and deleted. */
@MicronautTest(transactional = false)
class HeldDataIT implements AccountServer {
    private static final String EXPORT = Coaches.ME + "/export";

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    KeptLetters letters;

    @Inject
    Database database;

    @Test
    void theExportHoldsAccountSessionsAndLetters() throws Exception {
        SignedInCoach coach = coaches.inside();
        SignedInCoach ended = coaches.inside(coach.coach());
        client.send("POST", "/api/v1/logout", Client.object("refreshToken", ended.refresh()));
        coaches.switchTotpOn(coach);
        coaches.send();
        JsonNode export = export(coach);
        assertThat(export.get("account").get("email").asString())
                .isEqualTo(coach.coach().email());
        assertThat(export.get("account").get("displayName").asString()).isEqualTo("Camille Durand");
        assertThat(export.get("account").get("totp").asBoolean()).isTrue();
        assertThat(export.get("memberSince").asString()).isNotBlank();
        assertThat(export.get("recoveryCodesLeft").asInt()).isEqualTo(10);
        assertThat(export.get("sessions")
                        .valueStream()
                        .map(each -> each.get("device").asString()))
                .containsExactly("un test", "un test");
        assertThat(export.get("sessions")
                        .valueStream()
                        .filter(each -> !each.get("endedAt").isNull()))
                .hasSize(1);
        JsonNode letter = export.get("letters").get(0);
        assertThat(letter.get("kind").asString()).isEqualTo("TOTP_ON");
        assertThat(letter.get("recipient").asString()).isEqualTo(coach.coach().email());
        assertThat(letter.get("sentAt").asString()).isNotBlank();
    }

    @Test
    void theExportHoldsLettersToEarlierAddressesAndTheNewOneThatWaits() throws Exception {
        SignedInCoach coach = coaches.signedIn();
        String later = coaches.newEmail();
        move(coach, later);
        String waiting = coaches.newEmail();
        coaches.change(coach, "email", waiting, "currentPassword", Coaches.PASSWORD);
        JsonNode export = export(coach);
        assertThat(export.get("newAddresses")
                        .valueStream()
                        .map(each -> each.get("email").asString()))
                .containsExactly(waiting);
        assertThat(export.get("newAddresses").get(0).get("until").asString()).isNotBlank();
        assertThat(export.get("letters")
                        .valueStream()
                        .map(each -> each.get("recipient").asString()))
                .containsExactly(
                        waiting, coach.coach().email(), later, coach.coach().email());
    }

    private void move(SignedInCoach coach, String address) throws Exception {
        coaches.change(coach, "email", address, "currentPassword", Coaches.PASSWORD);
        assertThat(coaches.confirm(coaches.tokenFor(address, LetterKind.CONFIRM_EMAIL))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void noLetterToAnEarlierAddressSurvivesTheAccount() throws Exception {
        SignedInCoach coach = coaches.signedIn();
        String later = coaches.newEmail();
        move(coach, later);
        coaches.send();
        assertThat(tablesThatHold("no id", coach.coach().email())).containsExactly("letter");
        assertThat(delete(coach, withPassword(Coaches.PASSWORD)).statusCode()).isEqualTo(204);
        coaches.send();
        assertThat(tablesThatHold("no id", coach.coach().email())).isEmpty();
        assertThat(tablesThatHold("no id", later)).isEmpty();
    }

    @Test
    void theExportHoldsNoSecretAndNobodyElse() throws Exception {
        SignedInCoach coach = coaches.inside();
        SignedInCoach other = coaches.inside();
        List<String> secrets = new ArrayList<>(coaches.switchTotpOn(coach));
        coaches.requestReset(coach.coach().email());
        secrets.add(coaches.tokenFor(coach.coach().email(), LetterKind.RESET_PASSWORD));
        secrets.addAll(List.of(coach.access(), coach.refresh(), Digest.of(coach.refresh()), "argon2", "digest"));
        String row = " where member_id = '" + coaches.id(coach) + "'";
        secrets.add(database.value("select secret from second_factor" + row));
        secrets.add(database.value("select digest from recovery_code" + row + " limit 1"));
        secrets.add(database.value("select digest from account_link" + row));
        secrets.add(other.coach().email());
        HttpResponse<String> answer = client.get(EXPORT, coach.bearer());
        assertThat(answer.body()).doesNotContainIgnoringCase(secrets.toArray(new String[0]));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Coaches.code(401, client.get(EXPORT))).isEqualTo("NOT_SIGNED_IN");
    }

    private JsonNode export(SignedInCoach coach) throws Exception {
        HttpResponse<String> answer = client.get(EXPORT, coach.bearer());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.parsed(answer.body());
    }

    private HttpResponse<String> delete(SignedInCoach coach, String body) throws Exception {
        return client.send("DELETE", Coaches.ME, body, coach.bearer());
    }

    private static String withPassword(String password) {
        return Client.object("password", password, "experiences", "WITHDRAW");
    }

    @Test
    void anotherPasswordDeletesNothing() throws Exception {
        SignedInCoach coach = coaches.inside();
        assertThat(Coaches.code(401, delete(coach, withPassword(Coaches.OTHER_PASSWORD))))
                .isEqualTo("BAD_CREDENTIALS");
        assertThat(coaches.status(coach)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"password\": \"" + Coaches.PASSWORD + "\"}",
                "{\"experiences\": \"WITHDRAW\"}",
                "{\"password\": \"" + Coaches.PASSWORD + "\", \"experiences\": \"KEEP\"}",
                "{\"password\": \"" + Coaches.PASSWORD + "\", \"experiences\": true}",
                "{\"password\": \"" + Coaches.PASSWORD + "\", \"experiences\": \"WITHDRAW\", \"id\": \"x\"}"
            })
    void aWishThatIsNotClearDeletesNothing(String body) throws Exception {
        SignedInCoach coach = coaches.inside();
        Client.problem(400, delete(coach, body));
        assertThat(coaches.status(coach)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAW", "KEEP_WITHOUT_NAME"})
    void nothingOfADeletedAccountIsLeftAndItsTokensAreRefusedAtOnce(String experiences) throws Exception {
        SignedInCoach coach = coaches.inside();
        SignedInCoach elsewhere = coaches.inside(coach.coach());
        String id = coaches.id(coach);
        leaveTracesEverywhere(coach);
        assertThat(tablesThatHold(id, coach.coach().email()))
                .contains("member", "session", "second_factor", "recovery_code", "account_link", "registration");

        String body = Client.object("password", Coaches.PASSWORD, "experiences", experiences);
        assertThat(delete(coach, body).statusCode()).isEqualTo(204);
        assertThat(coaches.status(coach)).isEqualTo(401);
        assertThat(coaches.status(elsewhere)).isEqualTo(401);
        assertThat(Coaches.code(401, coaches.renew(elsewhere.refresh()))).isEqualTo("SESSION_ENDED");
        assertThat(Coaches.code(401, coaches.login(coach.coach().email(), Coaches.PASSWORD)))
                .isEqualTo("BAD_CREDENTIALS");
        coaches.send();
        assertThat(letters.to(coach.coach().email(), LetterKind.ACCOUNT_DELETED))
                .hasSize(1);
        assertThat(tablesThatHold(id, coach.coach().email())).isEmpty();
    }

    private void leaveTracesEverywhere(SignedInCoach coach) throws Exception {
        coaches.switchTotpOn(coach);
        coaches.renew(coaches.inside(coach.coach()).refresh());
        coaches.register(coach.coach().email(), Coaches.OTHER_PASSWORD);
        coaches.requestReset(coach.coach().email());
        coaches.change(coach, "email", coaches.newEmail(), "currentPassword", Coaches.PASSWORD);
        coaches.send();
        // Waits to be answered.
        coaches.requestReset(coach.coach().email());
    }

    private List<String> tablesThatHold(String id, String email) throws Exception {
        List<String> holding = new ArrayList<>();
        String tables = database.value("select string_agg(tablename, ' ') from pg_tables where schemaname = 'public'");
        for (String table : tables.split(" ", -1)) {
            String found = database.value("select count(*) from " + table + " t where strpos(lower(t::text), '" + id
                    + "') > 0 or strpos(lower(t::text), '" + email + "') > 0");
            if (!found.equals("0")) {
                holding.add(table);
            }
        }
        return holding;
    }

    @Test
    void theAddressOfADeletedAccountIsFreeAgain() throws Exception {
        SignedInCoach coach = coaches.inside();
        String email = coach.coach().email();
        delete(coach, withPassword(Coaches.PASSWORD));
        coaches.register(email, Coaches.OTHER_PASSWORD);
        assertThat(coaches.confirm(coaches.tokenFor(email, LetterKind.CONFIRM_REGISTRATION))
                        .statusCode())
                .isEqualTo(204);
        SignedInCoach back = coaches.inside(coach.coach());
        assertThat(coaches.status(coach)).isEqualTo(401);
        assertThat(export(back).get("sessions").size()).isEqualTo(1);
    }

    @Test
    void theLastAdministratorCannotLeave() throws Exception {
        SignedInCoach last = coaches.inside(Role.ADMINISTRATOR);
        assertThat(Coaches.code(409, delete(last, withPassword(Coaches.PASSWORD))))
                .isEqualTo("LAST_ADMINISTRATOR");
        SignedInCoach another = coaches.inside(Role.ADMINISTRATOR);
        assertThat(delete(last, withPassword(Coaches.PASSWORD)).statusCode()).isEqualTo(204);
        assertThat(coaches.status(another)).isEqualTo(200);
    }
}
