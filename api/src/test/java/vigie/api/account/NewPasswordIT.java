package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.api.account.Coaches.Coach;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.api.persistence.Database;
import vigie.identity.Digest;
import vigie.mail.LetterKind;
import vigie.member.Role;

/** A new password by the link of a letter, for who has lost the old one. */
@MicronautTest(transactional = false)
class NewPasswordIT implements AccountServer {
    @Inject
    Coaches coaches;

    @Inject
    KeptLetters letters;

    @Inject
    Database database;

    private String tokenFor(Coach coach) throws Exception {
        assertThat(coaches.requestReset(coach.email()).statusCode()).isEqualTo(202);
        return coaches.tokenFor(coach.email(), LetterKind.RESET_PASSWORD);
    }

    @Test
    void theLinkOfTheLetterSetsANewPasswordOnceAndEverySessionEnds() throws Exception {
        SignedInCoach coach = coaches.inside();
        SignedInCoach elsewhere = coaches.inside(coach.coach());
        String token = tokenFor(coach.coach());
        assertThat(coaches.status(coach)).isEqualTo(200);

        assertThat(coaches.reset(token, Coaches.OTHER_PASSWORD).statusCode()).isEqualTo(204);
        assertThat(coaches.status(coach)).isEqualTo(401);
        assertThat(coaches.status(elsewhere)).isEqualTo(401);
        assertThat(Coaches.code(401, coaches.renew(coach.refresh()))).isEqualTo("SESSION_ENDED");
        assertThat(Coaches.code(401, coaches.login(coach.coach().email(), Coaches.PASSWORD)))
                .isEqualTo("BAD_CREDENTIALS");
        assertThat(coaches.login(coach.coach().email(), Coaches.OTHER_PASSWORD).statusCode())
                .isEqualTo(200);
        coaches.send();
        assertThat(letters.to(coach.coach().email(), LetterKind.PASSWORD_CHANGED))
                .hasSize(1);

        assertThat(Coaches.code(400, coaches.reset(token, Coaches.PASSWORD))).isEqualTo("BAD_TOKEN");
    }

    @Test
    void aLinkServesForAnHour() throws Exception {
        String token = tokenFor(coaches.known(Role.MEMBER));
        String row = " where digest = '" + Digest.of(token) + "'";
        assertThat(database.value("select expires_at - now() between interval '59 minutes' and interval '1 hour'"
                        + " from account_link" + row))
                .isEqualTo("t");
        database.change("update account_link set expires_at = now() - interval '1 second'" + row);
        assertThat(Coaches.code(400, coaches.reset(token, Coaches.OTHER_PASSWORD)))
                .isEqualTo("BAD_TOKEN");
    }

    @Test
    void aPasswordThatIsNotTakenLeavesTheLinkValid() throws Exception {
        Coach coach = coaches.known(Role.MEMBER);
        String token = tokenFor(coach);
        for (String weak : new String[] {"trop court", "motdepassemotdepasse", coach.email(), "x".repeat(257)}) {
            assertThat(Coaches.wrongFields(coaches.reset(token, weak))).containsExactly("password");
        }
        assertThat(coaches.reset(token, Coaches.OTHER_PASSWORD).statusCode()).isEqualTo(204);
    }

    @Test
    void oneLinkUsedEndsTheOthers() throws Exception {
        Coach coach = coaches.known(Role.MEMBER);
        String first = tokenFor(coach);
        coaches.requestReset(coach.email());
        String second = coaches.tokenFor(coach.email(), LetterKind.RESET_PASSWORD);
        assertThat(coaches.reset(first, Coaches.OTHER_PASSWORD).statusCode()).isEqualTo(204);
        assertThat(Coaches.code(400, coaches.reset(second, Coaches.PASSWORD))).isEqualTo("BAD_TOKEN");
    }

    @Test
    void anUnknownAddressGetsTheSameAnswerAndNoLetter() throws Exception {
        HttpResponse<String> known =
                coaches.requestReset(coaches.known(Role.MEMBER).email().toUpperCase(Locale.ROOT));
        String nobody = coaches.newEmail();
        HttpResponse<String> unknown = coaches.requestReset(nobody);
        assertThat(unknown.statusCode()).isEqualTo(202).isEqualTo(known.statusCode());
        assertThat(unknown.body()).isEqualTo(known.body()).isEmpty();
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(known.headers().map().keySet());
        coaches.send();
        assertThat(database.value("select count(*) from letter where lower(recipient) = '" + nobody + "'"))
                .isEqualTo("0");
        assertThat(database.count("reset_request")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "personne", "x\u0000@coachs.example", "a@b"})
    void whatIsNoAddressIsSaidToBeNone(String text) throws Exception {
        assertThat(Coaches.wrongFields(coaches.requestReset(text))).containsExactly("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "\u0000", "'; drop table member; --"})
    void aTokenThatNeverWasIsRefused(String token) throws Exception {
        assertThat(Coaches.code(400, coaches.reset(token, Coaches.OTHER_PASSWORD)))
                .isEqualTo("BAD_TOKEN");
    }

    @Test
    void aLinkToConfirmAnAddressSetsNoPassword() throws Exception {
        SignedInCoach coach = coaches.inside();
        String fresh = coaches.newEmail();
        coaches.change(coach, "email", fresh, "currentPassword", Coaches.PASSWORD);
        String token = coaches.tokenFor(fresh, LetterKind.CONFIRM_EMAIL);
        assertThat(Coaches.code(400, coaches.reset(token, Coaches.OTHER_PASSWORD)))
                .isEqualTo("BAD_TOKEN");
        assertThat(coaches.confirm(token).statusCode()).isEqualTo(204);
    }

    @Test
    void theSecondFactorStaysOn() throws Exception {
        SignedInCoach coach = coaches.inside();
        coaches.switchTotpOn(coach);
        assertThat(coaches.reset(tokenFor(coach.coach()), Coaches.OTHER_PASSWORD)
                        .statusCode())
                .isEqualTo(204);
        assertThat(Coaches.code(401, coaches.login(coach.coach().email(), Coaches.OTHER_PASSWORD)))
                .isEqualTo("TOTP_REQUIRED");
    }
}
