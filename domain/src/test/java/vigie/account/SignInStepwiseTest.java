package vigie.account;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vigie.account.SignInStepwise.Arrived;
import vigie.account.SignInStepwise.CodeWanted;
import vigie.limit.LimitedAction;
import vigie.mail.Letter;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.Password;
import vigie.member.SampleMember;
import vigie.refusal.Refusal;
import vigie.session.SignIn.Attempt;
import vigie.session.Tokens;

/** The password first, the code on a page of its own. */
class SignInStepwiseTest {
    private static final Duration STEP_SERVES = Duration.ofMinutes(10);

    private final AccountKit kit = new AccountKit();
    private final SignInStepwise signIn = new SignInStepwise(kit.signIn, kit.members, kit.links, kit.secrets, kit.time);
    private final Member marie = SampleMember.marie();

    private SignInStepwise.Step begin(Password password) {
        return signIn.begin(new Attempt(marie.email().value(), password, null, AccountKit.CLIENT, "Firefox"));
    }

    private String step() {
        return ((CodeWanted) begin(SampleMember.PASSWORD)).step();
    }

    private Tokens finish(String step, String code) {
        return signIn.finish(step, code, AccountKit.CLIENT, "Firefox");
    }

    @Test
    void withoutASecondFactorThePasswordIsEnough() {
        kit.members.add(marie);
        assertThat(begin(SampleMember.PASSWORD))
                .isInstanceOfSatisfying(
                        Arrived.class,
                        arrived ->
                                assertThat(kit.asker(arrived.tokens()).member()).isEqualTo(marie.id()));
    }

    @Test
    void aWrongPasswordGivesNoStep() {
        kit.members.add(marie);
        kit.switchOn(marie);
        assertRefused(Refusal.BAD_CREDENTIALS, () -> begin(SampleMember.ANOTHER));
        assertThat(kit.links.all()).isEmpty();
    }

    @Test
    void theCodeFinishesWhatThePasswordBegan() {
        kit.members.add(marie);
        kit.switchOn(marie);
        Tokens tokens = finish(step(), kit.code(marie));
        assertThat(kit.asker(tokens).member()).isEqualTo(marie.id());
    }

    @Test
    void aStepServesOnce() {
        kit.members.add(marie);
        kit.switchOn(marie);
        String step = step();
        finish(step, kit.code(marie));
        kit.time.pass(AccountKit.STEP);
        assertRefused(Refusal.BAD_TOKEN, () -> finish(step, kit.code(marie)));
    }

    @Test
    void aWrongCodeLeavesTheStep() {
        kit.members.add(marie);
        kit.switchOn(marie);
        String step = step();
        assertRefused(Refusal.BAD_CREDENTIALS, () -> finish(step, kit.wrongCode(marie)));
        assertRefused(Refusal.TOTP_REQUIRED, () -> finish(step, " "));
        assertThat(kit.asker(finish(step, kit.code(marie))).member()).isEqualTo(marie.id());
    }

    @Test
    void aStepServesForTenMinutes() {
        kit.members.add(marie);
        kit.switchOn(marie);
        String early = step();
        kit.time.pass(STEP_SERVES.minusSeconds(1));
        finish(early, kit.code(marie));
        String late = step();
        kit.time.pass(STEP_SERVES);
        assertRefused(Refusal.BAD_TOKEN, () -> finish(late, kit.code(marie)));
        assertRefused(Refusal.BAD_TOKEN, () -> finish("never", kit.code(marie)));
    }

    /** Somebody who has the password tries codes: as limited as trying passwords, and the owner is told. */
    @Test
    void codesAreTriedNoOftenerThanPasswords() {
        kit.members.add(marie);
        kit.switchOn(marie);
        kit.limitSettings.set(LimitedAction.LOGIN_ACCOUNT, "3/1h");
        String step = step();
        String wrong = kit.wrongCode(marie);
        assertRefused(Refusal.BAD_CREDENTIALS, () -> finish(step, wrong));
        assertThat(kit.outbox.letters()).extracting(Letter::kind).doesNotContain(LetterKind.CODES_TRIED);
        assertRefused(Refusal.BAD_CREDENTIALS, () -> finish(step, wrong));
        assertThat(kit.outbox.letters()).extracting(Letter::kind).contains(LetterKind.CODES_TRIED);
        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> finish(step, kit.code(marie)));
    }

    @Test
    void aNewPasswordEndsTheStep() {
        kit.members.add(marie);
        kit.switchOn(marie);
        String step = step();
        kit.changePassword.change(kit.signedIn(marie), SampleMember.PASSWORD, SampleMember.ANOTHER);
        assertRefused(Refusal.BAD_TOKEN, () -> finish(step, kit.code(marie)));
    }

    @Test
    void aStepForOneThingIsNoLinkForAnother() {
        kit.members.add(marie);
        kit.switchOn(marie);
        String step = step();
        assertRefused(Refusal.BAD_TOKEN, () -> kit.resetPassword.reset(step, SampleMember.ANOTHER));
        String reset = kit.askForReset(marie);
        assertRefused(Refusal.BAD_TOKEN, () -> finish(reset, kit.code(marie)));
    }

    @Test
    void theTokenIsNotWrittenToALog() {
        assertThat(new CodeWanted("secret").toString()).doesNotContain("secret");
    }
}
