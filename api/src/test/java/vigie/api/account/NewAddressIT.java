package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import vigie.api.account.Coaches.Coach;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.api.persistence.Database;
import vigie.identity.Digest;
import vigie.mail.LetterKind;
import vigie.member.Role;

/** Changing the address of an account. */
@MicronautTest(transactional = false)
class NewAddressIT implements AccountServer {
    @Inject
    Coaches coaches;

    @Inject
    KeptLetters letters;

    @Inject
    Database database;

    private HttpResponse<String> move(SignedInCoach coach, String address) throws Exception {
        return coaches.change(coach, "email", address, "currentPassword", Coaches.PASSWORD);
    }

    @Test
    void countsOnceConfirmedThereAndTheOldAddressIsTold() throws Exception {
        SignedInCoach coach = coaches.inside();
        String old = coach.coach().email();
        String fresh = coaches.newEmail();
        assertThat(move(coach, fresh).statusCode()).isEqualTo(200);
        String token = coaches.tokenFor(fresh, LetterKind.CONFIRM_EMAIL);
        assertThat(coaches.me(coach).get("email").asString()).isEqualTo(old);
        assertThat(coaches.login(old, Coaches.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(letters.to(old, LetterKind.EMAIL_CHANGED)).isEmpty();

        assertThat(coaches.confirm(token).statusCode()).isEqualTo(204);
        assertThat(coaches.me(coach).get("email").asString()).isEqualTo(fresh);
        assertThat(coaches.login(fresh, Coaches.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(Coaches.code(401, coaches.login(old, Coaches.PASSWORD))).isEqualTo("BAD_CREDENTIALS");
        coaches.send();
        assertThat(letters.newest(old, LetterKind.EMAIL_CHANGED).values()).containsEntry("email", fresh);
        assertThat(Coaches.code(400, coaches.confirm(token))).isEqualTo("BAD_TOKEN");
    }

    @Test
    void theAnswerIsTheSameForAnAddressThatIsTakenAndOnlyItsOwnerIsTold() throws Exception {
        Coach owner = coaches.known(Role.MEMBER);
        SignedInCoach asker = coaches.inside();
        HttpResponse<String> free = move(asker, coaches.newEmail());
        HttpResponse<String> taken = move(asker, owner.email());
        assertThat(taken.statusCode()).isEqualTo(free.statusCode());
        assertThat(taken.body()).isEqualTo(free.body());
        assertThat(taken.headers().map().keySet())
                .isEqualTo(free.headers().map().keySet());
        coaches.send();
        assertThat(letters.newest(owner.email(), LetterKind.EMAIL_TAKEN).values())
                .isEmpty();
        assertThat(letters.to(owner.email(), LetterKind.CONFIRM_EMAIL)).isEmpty();
    }

    @Test
    void anAddressTakenInTheMeantimeIsNotGivenTwice() throws Exception {
        SignedInCoach slow = coaches.inside();
        String wanted = coaches.newEmail();
        move(slow, wanted);
        String token = coaches.tokenFor(wanted, LetterKind.CONFIRM_EMAIL);
        coaches.register(wanted, Coaches.OTHER_PASSWORD);
        assertThat(coaches.confirm(coaches.tokenFor(wanted, LetterKind.CONFIRM_REGISTRATION))
                        .statusCode())
                .isEqualTo(204);
        assertThat(Coaches.code(400, coaches.confirm(token))).isEqualTo("BAD_TOKEN");
        assertThat(coaches.me(slow).get("email").asString())
                .isEqualTo(slow.coach().email());
    }

    @Test
    void aLinkServesForADay() throws Exception {
        SignedInCoach coach = coaches.inside();
        String fresh = coaches.newEmail();
        move(coach, fresh);
        String token = coaches.tokenFor(fresh, LetterKind.CONFIRM_EMAIL);
        String row = " where digest = '" + Digest.of(token) + "'";
        assertThat(database.value("select expires_at - now() between interval '23 hours 59 minutes'"
                        + " and interval '24 hours' from account_link" + row))
                .isEqualTo("t");
        database.change("update account_link set expires_at = now() - interval '1 second'" + row);
        assertThat(Coaches.code(400, coaches.confirm(token))).isEqualTo("BAD_TOKEN");
        assertThat(coaches.me(coach).get("email").asString())
                .isEqualTo(coach.coach().email());
    }

    @Test
    void theFirstConfirmedOfTwoWishesStays() throws Exception {
        SignedInCoach coach = coaches.inside();
        String one = coaches.newEmail();
        String other = coaches.newEmail();
        move(coach, one);
        move(coach, other);
        String first = coaches.tokenFor(one, LetterKind.CONFIRM_EMAIL);
        assertThat(coaches.confirm(coaches.tokenFor(other, LetterKind.CONFIRM_EMAIL))
                        .statusCode())
                .isEqualTo(204);
        assertThat(Coaches.code(400, coaches.confirm(first))).isEqualTo("BAD_TOKEN");
        assertThat(coaches.me(coach).get("email").asString()).isEqualTo(other);
    }

    @Test
    void aLinkOfAnotherPurposeMovesNobody() throws Exception {
        SignedInCoach coach = coaches.inside();
        coaches.requestReset(coach.coach().email());
        String token = coaches.tokenFor(coach.coach().email(), LetterKind.RESET_PASSWORD);
        assertThat(Coaches.code(400, coaches.confirm(token))).isEqualTo("BAD_TOKEN");
        assertThat(coaches.reset(token, Coaches.OTHER_PASSWORD).statusCode()).isEqualTo(204);
    }
}
