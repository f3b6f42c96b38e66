package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.account.Coaches.Coach;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.api.persistence.Database;
import vigie.mail.LetterKind;

/** The second factor, from the first code to the last recovery code. */
@MicronautTest(transactional = false)
class TotpIT implements AccountServer {
    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    KeptLetters letters;

    @Inject
    Database database;

    private HttpResponse<String> login(Coach coach, String code) throws Exception {
        return coaches.login(coach.email(), Coaches.PASSWORD, "totp", code);
    }

    @Test
    void countsOnceTheAppShowedItsFirstCode() throws Exception {
        SignedInCoach coach = coaches.inside();
        HttpResponse<String> started = coaches.totp("POST", coach);
        assertThat(started.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode start = Client.parsed(started.body());
        assertThat(start.propertyNames()).containsExactlyInAnyOrder("secret", "otpauthUri");
        AuthenticatorApp app = new AuthenticatorApp(start.get("secret").asString());
        assertThat(app.secret()).matches("[A-Z2-7]{32}");
        assertThat(start.get("otpauthUri").asString())
                .isEqualTo(
                        "otpauth://totp/Vigie:" + Client.encoded(coach.coach().email()) + "?secret=" + app.secret()
                                + "&issuer=Vigie&algorithm=SHA1&digits=6&period=30");
        assertThat(coaches.me(coach).get("totp").asBoolean()).isFalse();
        assertThat(coaches.login(coach.coach().email(), Coaches.PASSWORD).statusCode())
                .isEqualTo(200);

        HttpResponse<String> confirmed = coaches.totp("PUT", coach, "code", app.code());
        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(confirmed.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode codes = Client.parsed(confirmed.body()).get("recoveryCodes");
        assertThat(codes.valueStream().map(JsonNode::asString))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}"));
        assertThat(coaches.me(coach).get("totp").asBoolean()).isTrue();
        coaches.send();
        assertThat(letters.to(coach.coach().email(), LetterKind.TOTP_ON)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "000", "abcdef", "\u0000", "１２３４５６", "000000000000000000000000"})
    void anotherCodeSwitchesNothingOn(String code) throws Exception {
        SignedInCoach coach = coaches.inside();
        AuthenticatorApp app = coaches.startTotp(coach);
        assertThat(Coaches.code(401, coaches.totp("PUT", coach, "code", code))).isEqualTo("BAD_CREDENTIALS");
        assertThat(Coaches.code(401, coaches.totp("PUT", coach, "code", app.code(10))))
                .isEqualTo("BAD_CREDENTIALS");
        assertThat(coaches.me(coach).get("totp").asBoolean()).isFalse();
        assertThat(coaches.totp("PUT", coach, "code", app.code()).statusCode()).isEqualTo(200);
    }

    @Test
    void nothingIsConfirmedThatWasNotStarted() throws Exception {
        assertThat(Coaches.code(409, coaches.totp("PUT", coaches.inside(), "code", "123456")))
                .isEqualTo("TOTP_NOT_ON");
        assertThat(Coaches.code(409, coaches.totp("DELETE", coaches.inside(), "code", "123456")))
                .isEqualTo("TOTP_NOT_ON");
        assertThat(Coaches.wrongFields(coaches.totp("PUT", coaches.inside()))).containsExactly("code");
    }

    @Test
    void startingAnewForgetsTheSecretBefore() throws Exception {
        SignedInCoach coach = coaches.inside();
        AuthenticatorApp first = coaches.startTotp(coach);
        AuthenticatorApp second = coaches.startTotp(coach);
        assertThat(second.secret()).isNotEqualTo(first.secret());
        assertThat(Coaches.code(401, coaches.totp("PUT", coach, "code", first.code())))
                .isEqualTo("BAD_CREDENTIALS");
        assertThat(coaches.totp("PUT", coach, "code", second.code()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void onIsOn() throws Exception {
        SignedInCoach coach = coaches.inside();
        AuthenticatorApp app = coaches.startTotp(coach);
        coaches.totp("PUT", coach, "code", app.code());
        assertThat(Coaches.code(409, coaches.totp("POST", coach))).isEqualTo("TOTP_ALREADY_ON");
        assertThat(Coaches.code(409, coaches.totp("PUT", coach, "code", app.code(1))))
                .isEqualTo("TOTP_ALREADY_ON");
    }

    @Test
    void signingInNeedsThePasswordAndThenACode() throws Exception {
        SignedInCoach coach = coaches.inside();
        AuthenticatorApp app = coaches.startTotp(coach);
        coaches.totp("PUT", coach, "code", app.code());
        String email = coach.coach().email();
        assertThat(Coaches.code(401, coaches.login(email, Coaches.PASSWORD))).isEqualTo("TOTP_REQUIRED");
        assertThat(Coaches.code(401, login(coach.coach(), ""))).isEqualTo("TOTP_REQUIRED");
        // Who does not know the password does not learn that there is a second factor.
        assertThat(Coaches.code(401, coaches.login(email, Coaches.OTHER_PASSWORD)))
                .isEqualTo("BAD_CREDENTIALS");
        assertThat(Coaches.code(401, coaches.login(email, Coaches.OTHER_PASSWORD, "totp", app.code(1))))
                .isEqualTo("BAD_CREDENTIALS");
        for (String wrong : List.of("000", "\u0000", app.code(-3), app.code(5))) {
            assertThat(Coaches.code(401, login(coach.coach(), wrong))).isEqualTo("BAD_CREDENTIALS");
        }
        String code = app.code(1);
        assertThat(login(coach.coach(), " " + code.substring(0, 3) + " " + code.substring(3))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void noCodeIsTakenTwice() throws Exception {
        SignedInCoach coach = coaches.inside();
        AuthenticatorApp app = coaches.startTotp(coach);
        String first = app.code();
        coaches.totp("PUT", coach, "code", first);
        assertThat(Coaches.code(401, login(coach.coach(), first))).isEqualTo("BAD_CREDENTIALS");
        String second = app.code(1);
        assertThat(login(coach.coach(), second).statusCode()).isEqualTo(200);
        assertThat(Coaches.code(401, login(coach.coach(), second))).isEqualTo("BAD_CREDENTIALS");
        assertThat(Coaches.code(401, login(coach.coach(), first))).isEqualTo("BAD_CREDENTIALS");
    }

    @Test
    void newRecoveryCodesTakeThePlaceOfThoseBefore() throws Exception {
        SignedInCoach coach = coaches.inside();
        AuthenticatorApp app = coaches.startTotp(coach);
        String old = Client.parsed(
                        coaches.totp("PUT", coach, "code", app.code()).body())
                .get("recoveryCodes")
                .get(0)
                .asString();
        assertThat(Coaches.code(401, renewCodes(coach, "000000"))).isEqualTo("BAD_CREDENTIALS");
        HttpResponse<String> renewed = renewCodes(coach, app.code(1));
        assertThat(renewed.statusCode()).as(renewed.body()).isEqualTo(200);
        assertThat(renewed.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode codes = Client.parsed(renewed.body()).get("recoveryCodes");
        assertThat(codes.size()).isEqualTo(10);
        assertThat(Coaches.code(401, login(coach.coach(), old))).isEqualTo("BAD_CREDENTIALS");
        assertThat(login(coach.coach(), codes.get(0).asString()).statusCode()).isEqualTo(200);
        coaches.send();
        assertThat(letters.to(coach.coach().email(), LetterKind.RECOVERY_CODES_RENEWED))
                .hasSize(1);
        assertThat(Coaches.code(409, renewCodes(coaches.inside(), "000000"))).isEqualTo("TOTP_NOT_ON");
    }

    private HttpResponse<String> renewCodes(SignedInCoach coach, String code) throws Exception {
        return client.send("POST", Coaches.ME + "/totp/recovery-codes", Client.object("code", code), coach.bearer());
    }

    @Test
    void ofSeveralAtOnceWithTheSameCodeExactlyOneIsLetIn() throws Exception {
        SignedInCoach coach = coaches.inside();
        AuthenticatorApp app = coaches.startTotp(coach);
        List<String> codes = Client.parsed(
                        coaches.totp("PUT", coach, "code", app.code()).body())
                .get("recoveryCodes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        for (String code : List.of(app.code(1), codes.getFirst())) {
            assertThat(AtOnce.run(Collections.nCopies(
                            4, () -> login(coach.coach(), code).statusCode())))
                    .containsExactlyInAnyOrder(200, 401, 401, 401);
        }
    }

    @Test
    void aRecoveryCodeLetsInOnceHoweverItIsTyped() throws Exception {
        SignedInCoach coach = coaches.inside();
        List<String> codes = coaches.switchTotpOn(coach);
        String typed = codes.get(3).toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(login(coach.coach(), typed).statusCode()).isEqualTo(200);
        assertThat(Coaches.code(401, login(coach.coach(), codes.get(3)))).isEqualTo("BAD_CREDENTIALS");
        coaches.send();
        assertThat(letters.newest(coach.coach().email(), LetterKind.RECOVERY_CODE_USED)
                        .values())
                .containsEntry("left", "9");
    }

    @Test
    void somebodyElsesCodesAreOfNoUse() throws Exception {
        SignedInCoach coach = coaches.inside();
        SignedInCoach other = coaches.inside();
        coaches.switchTotpOn(coach);
        List<String> codes = coaches.switchTotpOn(other);
        assertThat(Coaches.code(401, login(coach.coach(), codes.getFirst()))).isEqualTo("BAD_CREDENTIALS");
        assertThat(login(other.coach(), codes.getFirst()).statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeSwitchesItOffAndNothingElseDoes() throws Exception {
        SignedInCoach coach = coaches.inside();
        AuthenticatorApp app = coaches.startTotp(coach);
        String used = app.code();
        coaches.totp("PUT", coach, "code", used);
        for (String wrong : List.of("", "123", used, app.code(9))) {
            assertThat(Coaches.code(401, coaches.totp("DELETE", coach, "code", wrong)))
                    .isEqualTo("BAD_CREDENTIALS");
        }
        assertThat(coaches.totp("DELETE", coach, "code", app.code(1)).statusCode())
                .isEqualTo(204);
        assertThat(coaches.me(coach).get("totp").asBoolean()).isFalse();
        assertThat(coaches.login(coach.coach().email(), Coaches.PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(database.value("select count(*) from recovery_code where member_id = '" + coaches.id(coach) + "'"))
                .isEqualTo("0");
        coaches.send();
        assertThat(letters.to(coach.coach().email(), LetterKind.TOTP_OFF)).hasSize(1);
        assertThat(Coaches.code(409, coaches.totp("DELETE", coach, "code", app.code(1))))
                .isEqualTo("TOTP_NOT_ON");
    }

    @Test
    void aRecoveryCodeSwitchesItOffToo() throws Exception {
        SignedInCoach coach = coaches.inside();
        List<String> codes = coaches.switchTotpOn(coach);
        assertThat(coaches.totp("DELETE", coach, "code", codes.getLast()).statusCode())
                .isEqualTo(204);
    }

    @Test
    void secretAndCodesAreNeverSaidAgain() throws Exception {
        SignedInCoach coach = coaches.inside();
        AuthenticatorApp app = coaches.startTotp(coach);
        List<String> codes = Client.parsed(
                        coaches.totp("PUT", coach, "code", app.code()).body())
                .get("recoveryCodes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        String later = client.get(Coaches.ME, coach.bearer()).body()
                + client.get(Coaches.ME + "/export", coach.bearer()).body()
                + client.get(Coaches.ME + "/sessions", coach.bearer()).body()
                + client.get(Coaches.ME + "/totp", coach.bearer()).body()
                + coaches.totp("POST", coach).body()
                + coaches.totp("PUT", coach, "code", app.code(1)).body()
                + login(coach.coach(), app.code(1)).body();
        assertThat(later).doesNotContain(app.secret()).doesNotContain(codes.toArray(new String[0]));
        assertThat(database.value("select string_agg(digest, ' ') from recovery_code"))
                .doesNotContain(codes.toArray(new String[0]));
    }

    @Test
    void anOldSessionNeedsThePasswordToAddOne() throws Exception {
        SignedInCoach coach = coaches.inside();
        database.change("update session set started_at = now() - interval '15 minutes 1 second' where member_id = '"
                + coaches.id(coach) + "'");
        assertThat(Coaches.code(403, coaches.totp("POST", coach))).isEqualTo("PASSWORD_REQUIRED");
        assertThat(Coaches.code(401, coaches.totp("POST", coach, "password", Coaches.OTHER_PASSWORD)))
                .isEqualTo("BAD_CREDENTIALS");
        assertThat(coaches.totp("POST", coach, "password", Coaches.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFreshSessionNeedsNoBodyToAddOne() throws Exception {
        SignedInCoach coach = coaches.inside();
        HttpResponse<String> answer =
                client.ask("POST", Coaches.ME + "/totp", HttpResponse.BodyHandlers.ofString(), coach.bearer());
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
