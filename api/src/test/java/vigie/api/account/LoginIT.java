package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.LogEvents;
import vigie.api.account.Coaches.Coach;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.api.persistence.Database;
import vigie.api.persistence.Statements;
import vigie.identity.Digest;
import vigie.mail.LetterKind;
import vigie.member.Role;

/** Signing in, staying signed in, signing out. */
@MicronautTest(transactional = false)
class LoginIT implements AccountServer {
    private static final String ME = "/api/v1/me";

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    KeptLetters letters;

    @Inject
    Database database;

    @Inject
    Statements statements;

    @Test
    void givesAPairOfTokens() throws Exception {
        Coach coach = coaches.open();
        HttpResponse<String> answer = coaches.login(coach.email(), Coaches.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode tokens = Client.parsed(answer.body());
        assertThat(tokens.propertyNames())
                .containsExactlyInAnyOrder("accessToken", "refreshToken", "tokenType", "expiresIn");
        assertThat(tokens.get("tokenType").asString()).isEqualTo("Bearer");
        assertThat(tokens.get("expiresIn").asInt()).isEqualTo(900);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void doesNotSayWhetherTheAddressOrThePasswordIsWrong() throws Exception {
        Coach coach = coaches.open();
        JsonNode wrongPassword = Client.problem(401, coaches.login(coach.email(), Coaches.OTHER_PASSWORD));
        JsonNode unknown = Client.problem(401, coaches.login("personne@coachs.example", Coaches.PASSWORD));
        JsonNode noAddress = Client.problem(401, coaches.login("personne", Coaches.PASSWORD));
        assertThat(wrongPassword.get("code").asString()).isEqualTo("BAD_CREDENTIALS");
        for (JsonNode other : List.of(unknown, noAddress)) {
            assertThat(other.propertyNames()).containsExactlyElementsOf(wrongPassword.propertyNames());
            for (String name : List.of("type", "title", "status", "detail", "code")) {
                assertThat(other.get(name)).isEqualTo(wrongPassword.get(name));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "x\u0000@coachs.example", "😀", "' or 1=1 --"})
    void anyTextIsOnlyAWrongAddress(String email) throws Exception {
        Client.problem(401, coaches.login(email, Coaches.PASSWORD));
    }

    @Test
    void aVeryLongPasswordIsOnlyAWrongOne() throws Exception {
        Coach coach = coaches.open();
        Client.problem(401, coaches.login(coach.email(), "x".repeat(100_000)));
    }

    @Test
    void capitalsInTheAddressDoNotMatter() throws Exception {
        Coach coach = coaches.open();
        assertThat(coaches.login(" " + coach.email().replace("coach", "COACH") + " ", Coaches.PASSWORD)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update member set password_hash = '$argon2id$other' where email_key = '%s'",
                "delete from member where email_key = '%s'"
            })
    void aPasswordThatCountsNoMoreWhenItHasBeenLookedAtOpensNothing(String meanwhile) throws Exception {
        Coach coach = coaches.known(Role.MEMBER);
        statements.before("insert into session", () -> {
            try {
                database.change(meanwhile.formatted(coach.email()));
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
        assertThat(Coaches.code(401, coaches.login(coach.email(), Coaches.PASSWORD)))
                .isEqualTo("BAD_CREDENTIALS");
        assertThat(statements.interventionIsOver()).isTrue();
    }

    @Test
    void aRefreshTokenGivesANewPairThatWorks() throws Exception {
        SignedInCoach first = coaches.signedIn();
        SignedInCoach second = Coaches.read(first.coach(), coaches.renew(first.refresh()));
        assertThat(second.refresh()).isNotEqualTo(first.refresh());
        assertThat(client.get(ME, second.bearer()).statusCode()).isEqualTo(200);
        assertThat(Coaches.read(first.coach(), coaches.renew(second.refresh())).refresh())
                .isNotEqualTo(second.refresh());
    }

    @Test
    void aRefreshTokenUsedTwiceEndsTheFamilyAndTheMemberIsTold() throws Exception {
        SignedInCoach robbed = coaches.signedIn();
        SignedInCoach elsewhere = coaches.signIn(robbed.coach());
        SignedInCoach second = Coaches.read(robbed.coach(), coaches.renew(robbed.refresh()));
        assertThat(Client.problem(401, coaches.renew(robbed.refresh()))
                        .get("code")
                        .asString())
                .isEqualTo("SESSION_ENDED");
        Client.problem(401, coaches.renew(second.refresh()));
        client.problem(401, ME, second.bearer());
        client.problem(401, ME, robbed.bearer());
        assertThat(client.get(ME, elsewhere.bearer()).statusCode()).isEqualTo(200);
        coaches.send();
        assertThat(letters.newest(robbed.coach().email(), LetterKind.TOKEN_REUSED))
                .isNotNull();
    }

    @Test
    void aRefreshTokenServesThirtyDays() throws Exception {
        SignedInCoach coach = coaches.signedIn();
        String row = " from refresh_token where digest = '" + Digest.of(coach.refresh()) + "'";
        assertThat(database.value("select expires_at - issued_at = interval '30 days'" + row))
                .isEqualTo("t");
        database.change("update refresh_token set expires_at = now() - interval '1 second' where digest = '"
                + Digest.of(coach.refresh()) + "'");
        Client.problem(401, coaches.renew(coach.refresh()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "\u0000", "eyJhbGciOiJub25lIn0.e30."})
    void aRefreshTokenThatNeverWasGivesNothing(String token) throws Exception {
        Client.problem(401, coaches.renew(token));
    }

    @Test
    void signingOutEndsTheSessionAtOnce() throws Exception {
        SignedInCoach coach = coaches.signedIn();
        String body = Client.object("refreshToken", coach.refresh());
        assertThat(client.send("POST", "/api/v1/logout", body).statusCode()).isEqualTo(204);
        client.problem(401, ME, coach.bearer());
        Client.problem(401, coaches.renew(coach.refresh()));
        assertThat(client.send("POST", "/api/v1/logout", body).statusCode()).isEqualTo(204);
        coaches.send();
        assertThat(letters.to(coach.coach().email(), LetterKind.TOKEN_REUSED)).isEmpty();
    }

    @Test
    void neitherTokensNorPasswordsNorAddressesAreLogged() throws Exception {
        try (LogEvents log = new LogEvents()) {
            SignedInCoach coach = coaches.signedIn();
            coaches.login(coach.coach().email(), Coaches.OTHER_PASSWORD);
            client.get(ME, coach.bearer());
            coaches.renew(coach.refresh());
            coaches.send();
            String all = log.all().stream()
                    .map(each -> each.getFormattedMessage())
                    .toList()
                    .toString();
            assertThat(all)
                    .contains("POST /api/v1/login 200")
                    .doesNotContain(coach.access(), coach.refresh(), Coaches.PASSWORD, Coaches.OTHER_PASSWORD)
                    .doesNotContain(coach.coach().email());
        }
    }
}
