package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vigie.api.Client;
import vigie.api.LogEvents;
import vigie.api.account.Coaches.Coach;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.api.persistence.Database;
import vigie.mail.LetterKind;
import vigie.member.Role;
import vigie.migrations.TestDatabase;
import vigie.migrations.TestDatabases;

/** Two processes on one database, with the same signing keys: what one does counts in the other at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoProcessesIT {
    private static final String KEY = "a-key-for-two-processes-of-at-least-32-bytes";
    private static final String MEMBERS = "/api/v1/administration/members";
    private static final int TIMES = 5;

    private final TestDatabase database = TestDatabases.fresh();
    private RunningServer one;
    private RunningServer other;
    private Coaches here;
    private Coaches there;

    @BeforeAll
    void start() {
        Map<String, String> settings = AccountServer.settings(database);
        settings.put("vigie.signing-keys", KEY);
        one = RunningServer.start(settings);
        other = RunningServer.start(settings);
        here = one.coaches();
        there = other.coaches();
    }

    @AfterAll
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void aTokenOfOneIsTakenByTheOther() throws Exception {
        SignedInCoach coach = here.signIn(here.known(Role.MEMBER));
        assertThat(there.status(coach)).isEqualTo(200);
        SignedInCoach renewed = Coaches.read(coach.coach(), there.renew(coach.refresh()));
        assertThat(here.status(renewed)).isEqualTo(200);
    }

    @Test
    void aProcessWithAnotherKeySaysSoOnce() throws Exception {
        Map<String, String> settings = AccountServer.settings(database);
        settings.put("vigie.signing-keys", "a-key-for-another-process-of-at-least-32-bytes");
        try (RunningServer stranger = RunningServer.start(settings);
                LogEvents log = new LogEvents()) {
            SignedInCoach coach = here.inside();
            assertThat(stranger.coaches().status(coach)).isEqualTo(401);
            assertThat(stranger.coaches().status(coach)).isEqualTo(401);
            assertThat(log.all())
                    .filteredOn(event -> event.getLevel() == Level.WARN)
                    .singleElement()
                    .satisfies(event -> assertThat(event.getFormattedMessage())
                            .contains("VIGIE_SIGNING_KEYS")
                            .doesNotContain(coach.access()));
        }
    }

    @Test
    void signingOutCountsAtOnce() throws Exception {
        SignedInCoach coach = here.inside();
        assertThat(there.status(coach)).isEqualTo(200);
        one.client().send("POST", "/api/v1/logout", Client.object("refreshToken", coach.refresh()));
        assertThat(there.status(coach)).isEqualTo(401);
        assertThat(Coaches.code(401, there.renew(coach.refresh()))).isEqualTo("SESSION_ENDED");
    }

    @Test
    void aRoleTakenAwayCountsAtOnce() throws Exception {
        SignedInCoach administrator = here.inside(Role.ADMINISTRATOR);
        SignedInCoach another = here.inside(Role.ADMINISTRATOR);
        assertThat(other.client().get(MEMBERS, another.bearer()).statusCode()).isEqualTo(200);
        one.client()
                .send(
                        "PUT",
                        MEMBERS + "/" + here.id(another) + "/role",
                        Client.object("role", "MEMBER"),
                        administrator.bearer());
        assertThat(Coaches.code(403, other.client().get(MEMBERS, another.bearer())))
                .isEqualTo("NOT_ALLOWED");
        assertThat(there.status(another)).isEqualTo(200);
    }

    @Test
    void aNewPasswordCountsAtOnce() throws Exception {
        SignedInCoach coach = here.inside();
        SignedInCoach elsewhere = there.inside(coach.coach());
        assertThat(there.status(elsewhere)).isEqualTo(200);
        here.change(coach, "password", Coaches.OTHER_PASSWORD, "currentPassword", Coaches.PASSWORD);
        assertThat(there.status(elsewhere)).isEqualTo(401);
        assertThat(there.status(coach)).isEqualTo(200);
        Client.problem(401, there.login(coach.coach().email(), Coaches.PASSWORD));
    }

    @Test
    void aDeletedAccountIsGoneAtOnce() throws Exception {
        SignedInCoach coach = here.inside();
        assertThat(there.status(coach)).isEqualTo(200);
        String wish = Client.object("password", Coaches.PASSWORD, "experiences", "WITHDRAW");
        assertThat(one.client().send("DELETE", Coaches.ME, wish, coach.bearer()).statusCode())
                .isEqualTo(204);
        assertThat(there.status(coach)).isEqualTo(401);
        assertThat(Coaches.code(401, there.renew(coach.refresh()))).isEqualTo("SESSION_ENDED");
    }

    @Test
    void ofTwoRenewalsAtOnceWithTheSameTokenOneIsGivenAndTheFamilyEnds() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            SignedInCoach coach = here.inside();
            List<HttpResponse<String>> answers =
                    AtOnce.run(List.of(() -> here.renew(coach.refresh()), () -> there.renew(coach.refresh())));
            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 401);
            for (HttpResponse<String> answer : answers) {
                if (answer.statusCode() == 200) {
                    SignedInCoach given = Coaches.read(coach.coach(), answer);
                    assertThat(here.status(given)).isEqualTo(401);
                    assertThat(Coaches.code(401, here.renew(given.refresh()))).isEqualTo("SESSION_ENDED");
                } else {
                    assertThat(Coaches.code(401, answer)).isEqualTo("SESSION_ENDED");
                }
            }
            here.send();
            assertThat(one.get(KeptLetters.class).to(coach.coach().email(), LetterKind.TOKEN_REUSED))
                    .hasSize(1);
        }
    }

    @Test
    void ofTwoConfirmationsAtOnceWithTheSameTokenOneCounts() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            String email = here.newEmail();
            here.register(email, Coaches.PASSWORD);
            String token = here.tokenFor(email, LetterKind.CONFIRM_REGISTRATION);
            assertThat(statuses(AtOnce.run(List.of(() -> here.confirm(token), () -> there.confirm(token)))))
                    .containsExactlyInAnyOrder(204, 400);
        }
    }

    @Test
    void ofTwoRegistrationsConfirmedAtOnceForOneAddressOneAccountIsOpened() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            String email = here.newEmail();
            here.register(email, Coaches.PASSWORD);
            String first = here.tokenFor(email, LetterKind.CONFIRM_REGISTRATION);
            there.register(email, Coaches.OTHER_PASSWORD);
            String second = there.tokenFor(email, LetterKind.CONFIRM_REGISTRATION);
            assertThat(statuses(AtOnce.run(List.of(() -> here.confirm(first), () -> there.confirm(second)))))
                    .containsExactlyInAnyOrder(204, 400);
            assertThat(one.get(Database.class).value("select count(*) from member where email_key = '" + email + "'"))
                    .isEqualTo("1");
        }
    }

    @Test
    void ofARegistrationAndAMoveToOneAddressConfirmedAtOnceOneCounts() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            String email = here.newEmail();
            here.register(email, Coaches.PASSWORD);
            String opening = here.tokenFor(email, LetterKind.CONFIRM_REGISTRATION);
            here.change(here.inside(), "email", email, "currentPassword", Coaches.PASSWORD);
            String moving = here.tokenFor(email, LetterKind.CONFIRM_EMAIL);
            assertThat(statuses(AtOnce.run(List.of(() -> here.confirm(opening), () -> there.confirm(moving)))))
                    .containsExactlyInAnyOrder(204, 400);
        }
    }

    @Test
    void ofTwoNewPasswordsAtOnceWithTheSameLinkOneCounts() throws Exception {
        Coach coach = here.known(Role.MEMBER);
        here.requestReset(coach.email());
        String token = here.tokenFor(coach.email(), LetterKind.RESET_PASSWORD);
        assertThat(statuses(AtOnce.run(List.of(
                        () -> here.reset(token, Coaches.OTHER_PASSWORD),
                        () -> there.reset(token, "trois renards sous la pluie")))))
                .containsExactlyInAnyOrder(204, 400);
    }

    @Test
    void anAccountDeletedWhileItsOwnerSignsInLeavesNothingHalfDone() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            SignedInCoach coach = here.inside();
            String email = coach.coach().email();
            String wish = Client.object("password", Coaches.PASSWORD, "experiences", "WITHDRAW");
            List<Integer> answers = statuses(AtOnce.run(List.of(
                    () -> one.client().send("DELETE", Coaches.ME, wish, coach.bearer()),
                    () -> there.login(email, Coaches.PASSWORD))));
            assertThat(answers.getFirst()).isEqualTo(204);
            assertThat(answers.getLast()).isIn(200, 401);
        }
    }

    private static List<Integer> statuses(List<HttpResponse<String>> answers) {
        return answers.stream().map(HttpResponse::statusCode).toList();
    }
}
