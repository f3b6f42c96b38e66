package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.api.persistence.Database;
import vigie.mail.LetterKind;
import vigie.member.Role;

/** A member's own account: seen and changed. */
@MicronautTest(transactional = false)
class MeIT implements AccountServer {
    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    KeptLetters letters;

    @Inject
    Database database;

    @Test
    void showsTheMemberToThemself() throws Exception {
        SignedInCoach coach = coaches.inside();
        JsonNode me = coaches.me(coach);
        assertThat(me.propertyNames())
                .containsExactlyInAnyOrder("id", "email", "displayName", "language", "roles", "office", "totp");
        assertThat(me.get("id").asString()).isEqualTo(coaches.id(coach));
        assertThat(me.get("email").asString()).isEqualTo(coach.coach().email());
        assertThat(me.get("displayName").asString()).isEqualTo("Camille Durand");
        assertThat(me.get("language").asString()).isEqualTo("fr");
        assertThat(me.get("totp").asBoolean()).isFalse();
        assertThat(roles(me)).containsExactly("MEMBER");
        assertThat(me.get("office").asString()).isEqualTo("MEMBER");
    }

    @Test
    void aRoleIncludesThoseBelow() throws Exception {
        assertThat(roles(coaches.me(coaches.inside(Role.ADMINISTRATOR))))
                .containsExactly("MEMBER", "MODERATOR", "ADMINISTRATOR");
    }

    private static List<String> roles(JsonNode me) {
        return me.get("roles").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void isKeptByNoBrowserAndAnswersNobodyElse() throws Exception {
        SignedInCoach coach = coaches.inside();
        HttpResponse<String> answer = client.get(Coaches.ME, coach.bearer());
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        HttpResponse<String> nobody = client.get(Coaches.ME);
        assertThat(Coaches.code(401, nobody)).isEqualTo("NOT_SIGNED_IN");
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(Coaches.wrongFields(client.get(Coaches.ME + "?id=" + coaches.id(coach), coach.bearer())))
                .containsExactly("id");
    }

    @Test
    void nameAndLanguageChangeAtOnceWithoutAPassword() throws Exception {
        SignedInCoach coach = coaches.inside();
        HttpResponse<String> answer = coaches.change(coach, "displayName", "  Zoé O'Brien-Lê 😀 ", "language", "en");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode me = coaches.me(coach);
        assertThat(Client.parsed(answer.body())).isEqualTo(me);
        assertThat(me.get("displayName").asString()).isEqualTo("Zoé O'Brien-Lê 😀");
        assertThat(me.get("language").asString()).isEqualTo("en");
        coaches.change(coach, "language", "fr");
        assertThat(coaches.me(coach).get("displayName").asString()).isEqualTo("Zoé O'Brien-Lê 😀");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "displayName|''",
                "displayName|'   '",
                "displayName|nul\\u0000",
                "displayName|Camille\\r\\nBcc: autre@coachs.example",
                "displayName|Camille\\u2028Bcc: autre@coachs.example",
                "displayName|\\ud800",
                "language|de",
                "language|''",
                "email|pas une adresse",
                "email|x\\u0000@coachs.example",
                "email|x@coachs.example\\r\\nBcc: autre@coachs.example",
                "password|trop court",
                "password|nul\\u0000",
                "id|00000000-0000-0000-0000-000000000000",
                "roles|ADMINISTRATOR",
                "role|ADMINISTRATOR",
                "totp|true"
            })
    void refusesAWrongFieldByItsNameAndChangesNothing(String field, String value) throws Exception {
        SignedInCoach coach = coaches.inside();
        JsonNode before = coaches.me(coach);
        String body = "{\"%s\": \"%s\", \"currentPassword\": \"%s\"}".formatted(field, value, Coaches.PASSWORD);
        assertThat(Coaches.wrongFields(client.send("PATCH", Coaches.ME, body, coach.bearer())))
                .containsExactly(field);
        assertThat(coaches.me(coach)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"displayName,80,200", "displayName,81,400", "password,256,200", "password,257,400"})
    void valuesHaveTheirLength(String field, int length, int status) throws Exception {
        String value = "é7 😀".repeat(100);
        String fit = value.substring(0, value.offsetByCodePoints(0, length - 1)) + "x";
        assertThat(coaches.change(coaches.inside(), field, fit, "currentPassword", Coaches.PASSWORD)
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void aValueOfAMegabyteIsOnlyAWrongOne() throws Exception {
        SignedInCoach coach = coaches.inside();
        String huge = "x".repeat(900_000);
        for (String field : List.of("displayName", "email", "password")) {
            assertThat(Coaches.wrongFields(coaches.change(coach, field, huge, "currentPassword", Coaches.PASSWORD)))
                    .containsExactly(field);
        }
        assertThat(Coaches.code(
                        401, coaches.change(coach, "password", Coaches.OTHER_PASSWORD, "currentPassword", huge)))
                .isEqualTo("BAD_CREDENTIALS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "12", "{", "{\"displayName\": 12}", "{\"displayName\": {}}"})
    void refusesABodyOfAnotherForm(String body) throws Exception {
        Client.problem(
                400, client.send("PATCH", Coaches.ME, body, coaches.inside().bearer()));
    }

    @Test
    void nothingAskedForIsNothingChanged() throws Exception {
        SignedInCoach coach = coaches.inside();
        JsonNode before = coaches.me(coach);
        HttpResponse<String> answer = client.send("PATCH", Coaches.ME, "{\"email\": null}", coach.bearer());
        assertThat(Client.parsed(answer.body())).isEqualTo(before);
        assertThat(coaches.member(coach.coach()).version()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"email,nouvelle@coachs.example", "password," + Coaches.OTHER_PASSWORD})
    void addressAndPasswordNeedThePresentPassword(String field, String value) throws Exception {
        SignedInCoach coach = coaches.inside();
        assertThat(Coaches.wrongFields(coaches.change(coach, field, value))).containsExactly("currentPassword");
        HttpResponse<String> wrong = coaches.change(coach, field, value, "currentPassword", Coaches.OTHER_PASSWORD);
        assertThat(Coaches.code(401, wrong)).isEqualTo("BAD_CREDENTIALS");
        coaches.send();
        assertThat(letters.to(value, LetterKind.CONFIRM_EMAIL)).isEmpty();
        assertThat(coaches.login(coach.coach().email(), Coaches.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNewPasswordEndsAllOtherSessionsAtOnceAndNotOnesOwn() throws Exception {
        SignedInCoach coach = coaches.inside();
        SignedInCoach elsewhere = coaches.inside(coach.coach());
        HttpResponse<String> answer =
                coaches.change(coach, "password", Coaches.OTHER_PASSWORD, "currentPassword", Coaches.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(coaches.status(elsewhere)).isEqualTo(401);
        Client.problem(401, coaches.renew(elsewhere.refresh()));
        assertThat(coaches.status(coach)).isEqualTo(200);
        assertThat(coaches.renew(coach.refresh()).statusCode()).isEqualTo(200);
        Client.problem(401, coaches.login(coach.coach().email(), Coaches.PASSWORD));
        assertThat(coaches.login(coach.coach().email(), Coaches.OTHER_PASSWORD).statusCode())
                .isEqualTo(200);
        coaches.send();
        assertThat(letters.to(coach.coach().email(), LetterKind.PASSWORD_CHANGED))
                .hasSize(1);
    }

    @Test
    void everythingTogetherChanges() throws Exception {
        SignedInCoach coach = coaches.inside();
        String address = coaches.newEmail();
        HttpResponse<String> answer = coaches.change(
                coach,
                "displayName",
                "Dominique",
                "language",
                "en",
                "email",
                address,
                "password",
                Coaches.OTHER_PASSWORD,
                "currentPassword",
                Coaches.PASSWORD);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(coaches.me(coach).get("displayName").asString()).isEqualTo("Dominique");
        assertThat(coaches.login(coach.coach().email(), Coaches.OTHER_PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(coaches.confirm(coaches.tokenFor(address, LetterKind.CONFIRM_EMAIL))
                        .statusCode())
                .isEqualTo(204);
        assertThat(coaches.me(coach).get("email").asString()).isEqualTo(address);
    }

    @Test
    void ofSeveralChangesAllOrNoneIsDone() throws Exception {
        SignedInCoach coach = coaches.inside();
        SignedInCoach elsewhere = coaches.inside(coach.coach());
        HttpResponse<String> answer = coaches.change(
                coach,
                "displayName",
                "",
                "email",
                "personne",
                "password",
                "trop court",
                "currentPassword",
                Coaches.PASSWORD);
        assertThat(Set.copyOf(Coaches.wrongFields(answer)))
                .containsExactlyInAnyOrder("displayName", "email", "password");
        for (String wrong : List.of("displayName", "email")) {
            Client.problem(
                    400,
                    coaches.change(
                            coach, "password", Coaches.OTHER_PASSWORD, wrong, "", "currentPassword", Coaches.PASSWORD));
        }
        assertThat(coaches.status(elsewhere)).isEqualTo(200);
        assertThat(coaches.login(coach.coach().email(), Coaches.PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(database.value("select count(*) from account_link where member_id = '" + coaches.id(coach) + "'"))
                .isEqualTo("0");
    }
}
