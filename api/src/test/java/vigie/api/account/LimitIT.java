package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vigie.api.Client;
import vigie.api.account.Coaches.Coach;
import vigie.api.persistence.Database;
import vigie.identity.Digest;
import vigie.mail.LetterKind;
import vigie.member.Role;
import vigie.migrations.TestDatabase;
import vigie.migrations.TestDatabases;

/** The usual limits. Each test asks from addresses of its own, as a proxy that is trusted names them. */
@MicronautTest(transactional = false)
class LimitIT implements AccountServer {
    private static final int A_MINUTE = 60;
    private static final int HALF_AN_HOUR = 30 * 60;
    private static final int AN_HOUR = 60 * 60;

    private final TestDatabase own = TestDatabases.fresh();
    private final AtomicInteger clients = new AtomicInteger();

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    KeptLetters letters;

    @Inject
    Database database;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = AccountServer.withUsualLimits(own);
        properties.put("vigie.trusted-proxies", "127.0.0.1, ::1");
        return properties;
    }

    private String newClient() {
        return "198.51.100." + clients.incrementAndGet();
    }

    private static HttpResponse<String> login(Client server, String from, String email, String password)
            throws Exception {
        String body = Client.object("email", email, "password", password);
        return server.send("POST", "/api/v1/login", body, "X-Forwarded-For", from);
    }

    private HttpResponse<String> login(String from, String email, String password) throws Exception {
        return login(client, from, email, password);
    }

    private HttpResponse<String> register(String from, String email, String password) throws Exception {
        String body = Client.object("email", email, "password", password, "displayName", "Camille", "language", "fr");
        return client.send("POST", "/api/v1/accounts", body, "X-Forwarded-For", from);
    }

    private HttpResponse<String> requestReset(String from, String email) throws Exception {
        return client.send("POST", Coaches.RESET, Client.object("email", email), "X-Forwarded-For", from);
    }

    private static void checkRefused(HttpResponse<String> answer, int longest) {
        assertThat(Coaches.code(429, answer)).isEqualTo("TOO_MANY_REQUESTS");
        int wait = Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow());
        assertThat(wait).isBetween(longest / 2, longest);
    }

    @Test
    void theEleventhSignInOfAnAddressInAMinuteIsRefusedEvenWithTheRightPassword() throws Exception {
        Coach coach = coaches.known(Role.MEMBER);
        String from = newClient();
        for (int number = 1; number <= 10; number++) {
            assertThat(login(from, "personne" + number + "@coachs.example", Coaches.PASSWORD)
                            .statusCode())
                    .isEqualTo(401);
        }
        checkRefused(login(from, coach.email(), Coaches.PASSWORD), A_MINUTE);
        checkRefused(login(from, coach.email(), Coaches.PASSWORD), A_MINUTE);
        assertThat(login(newClient(), coach.email(), Coaches.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    /** A new password by mail is the way out, and counts apart. */
    @Test
    void whoTriedTooManyPasswordsMayStillAskForANewOne() throws Exception {
        String from = newClient();
        for (int number = 1; number <= 11; number++) {
            login(from, "perdu" + number + "@coachs.example", Coaches.PASSWORD);
        }
        checkRefused(login(from, coaches.newEmail(), Coaches.PASSWORD), A_MINUTE);
        for (int number = 1; number <= 10; number++) {
            assertThat(requestReset(from, coaches.newEmail()).statusCode()).isEqualTo(202);
        }
        checkRefused(requestReset(from, coaches.newEmail()), A_MINUTE);
    }

    @Test
    void theTwentySixthOfAnAccountInAnHourIsRefusedAndItsOwnerIsToldOnce() throws Exception {
        Coach coach = coaches.known(Role.MEMBER);
        for (int number = 1; number <= 25; number++) {
            assertThat(login(newClient(), coach.email(), Coaches.OTHER_PASSWORD).statusCode())
                    .isEqualTo(401);
        }
        for (int number = 1; number <= 3; number++) {
            checkRefused(login(newClient(), coach.email().toUpperCase(Locale.ROOT), Coaches.PASSWORD), AN_HOUR);
        }
        coaches.send();
        assertThat(letters.to(coach.email(), LetterKind.ACCOUNT_TRIED)).hasSize(1);

        requestReset(newClient(), coach.email());
        String token = coaches.tokenFor(coach.email(), LetterKind.RESET_PASSWORD);
        assertThat(coaches.reset(token, Coaches.OTHER_PASSWORD).statusCode()).isEqualTo(204);
        assertThat(login(newClient(), coach.email(), Coaches.OTHER_PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(letters.to(coach.email(), LetterKind.ACCOUNT_TRIED)).hasSize(1);
    }

    @Test
    void anUnknownAccountIsLimitedLikeAKnownOne() throws Exception {
        String nobody = coaches.newEmail();
        for (int number = 1; number <= 25; number++) {
            assertThat(login(newClient(), nobody, Coaches.PASSWORD).statusCode())
                    .isEqualTo(401);
        }
        checkRefused(login(newClient(), nobody, Coaches.PASSWORD), AN_HOUR);
        coaches.send();
        assertThat(letters.to(nobody, LetterKind.ACCOUNT_TRIED)).isEmpty();
    }

    @Test
    void showingThePasswordAgainIsLimitedByItself() throws Exception {
        Coaches.SignedInCoach robbed = coaches.inside();
        for (int number = 1; number <= 25; number++) {
            Client.problem(
                    401,
                    coaches.change(robbed, "password", "un autre mot de passe", "currentPassword", "essai " + number));
        }
        checkRefused(
                coaches.change(robbed, "password", Coaches.OTHER_PASSWORD, "currentPassword", Coaches.PASSWORD),
                AN_HOUR);
        assertThat(login(newClient(), robbed.coach().email(), Coaches.PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(coaches.status(robbed)).isEqualTo(200);
    }

    @Test
    void whoIsSignedInChangesThePasswordHoweverOftenStrangersTry() throws Exception {
        Coaches.SignedInCoach besieged = coaches.inside();
        for (int number = 1; number <= 25; number++) {
            login(newClient(), besieged.coach().email(), Coaches.OTHER_PASSWORD);
        }
        checkRefused(login(newClient(), besieged.coach().email(), Coaches.PASSWORD), AN_HOUR);
        assertThat(coaches.change(besieged, "password", Coaches.OTHER_PASSWORD, "currentPassword", Coaches.PASSWORD)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSixthRegistrationOfOneEmailInHalfAnHourIsAnsweredAlikeAndSendsNothing() throws Exception {
        String unknown = coaches.newEmail();
        for (int number = 1; number <= 7; number++) {
            assertThat(register(newClient(), unknown, Coaches.PASSWORD).statusCode())
                    .isEqualTo(202);
        }
        coaches.send();
        assertThat(letters.to(unknown, LetterKind.CONFIRM_REGISTRATION)).hasSize(5);
        checkRefused(requestReset(newClient(), unknown), HALF_AN_HOUR);
    }

    @Test
    void theSixthRegistrationOfAnAddressInHalfAnHourIsRefusedAndWrongOnesDoNotCount() throws Exception {
        String from = newClient();
        for (int number = 1; number <= 5; number++) {
            Client.problem(400, register(from, "personne", Coaches.PASSWORD));
            Client.problem(400, register(from, coaches.newEmail(), "trop court"));
            assertThat(register(from, coaches.newEmail(), Coaches.PASSWORD).statusCode())
                    .isEqualTo(202);
        }
        checkRefused(register(from, coaches.newEmail(), Coaches.PASSWORD), HALF_AN_HOUR);
        assertThat(register(newClient(), coaches.newEmail(), Coaches.PASSWORD).statusCode())
                .isEqualTo(202);
    }

    @Test
    void theSixthLetterToAnAddressInHalfAnHourIsRefusedKnownOrNot() throws Exception {
        for (String email : new String[] {coaches.known(Role.MEMBER).email(), coaches.newEmail()}) {
            for (int number = 1; number <= 5; number++) {
                assertThat(requestReset(newClient(), email).statusCode()).isEqualTo(202);
            }
            checkRefused(requestReset(newClient(), email), HALF_AN_HOUR);
            Coaches.SignedInCoach asker = coaches.inside();
            checkRefused(coaches.change(asker, "email", email, "currentPassword", Coaches.PASSWORD), HALF_AN_HOUR);
        }
        assertThat(requestReset(newClient(), coaches.newEmail()).statusCode()).isEqualTo(202);
    }

    @Test
    void aWindowThatIsOverBeginsAnew() throws Exception {
        String from = newClient();
        for (int window = 1; window <= 2; window++) {
            for (int number = 1; number <= 10; number++) {
                assertThat(login(from, "personne", Coaches.PASSWORD).statusCode())
                        .isEqualTo(401);
            }
            database.change("update limit_use set ends_at = now() - interval '1 millisecond' where action in"
                    + " ('LOGIN_ADDRESS', 'LOGIN_ACCOUNT') and whom in ('" + Digest.of(from) + "', '"
                    + Digest.of("personne") + "')");
        }
        assertThat(database.value("select number from limit_use where whom = '" + Digest.of(from) + "'"))
                .isEqualTo("10");
    }

    @Test
    void processesShareTheCountsAndARestartForgetsNothing() throws Exception {
        String from = newClient();
        try (RunningServer second = RunningServer.start(getProperties())) {
            for (int number = 1; number <= 5; number++) {
                Client.problem(401, login(client, from, "un" + number, Coaches.PASSWORD));
                Client.problem(401, login(second.client(), from, "deux" + number, Coaches.PASSWORD));
            }
            checkRefused(login(client, from, "x", Coaches.PASSWORD), A_MINUTE);
            checkRefused(login(second.client(), from, "x", Coaches.PASSWORD), A_MINUTE);
        }
        try (RunningServer restarted = RunningServer.start(getProperties())) {
            checkRefused(login(restarted.client(), from, "x", Coaches.PASSWORD), A_MINUTE);
        }
    }

    @Test
    void nothingKeptSaysWhoTried() throws Exception {
        String from = newClient();
        String email = coaches.newEmail();
        login(from, email, Coaches.PASSWORD);
        assertThat(database.value("select string_agg(t::text, ' ') from limit_use t"))
                .contains("LOGIN_ADDRESS", "LOGIN_ACCOUNT")
                .doesNotContain(from, email);
    }
}
