package vigie.totp;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vigie.identity.SecretSource;
import vigie.limit.EnforceLimit;
import vigie.limit.LimitedAction;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;
import vigie.member.Member;
import vigie.member.WarnMember;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Switches a member's second factor on, in two steps, and off. */
@Singleton
public class SwitchTotp {
    private final SecondFactors factors;
    private final CheckSecondFactor check;
    private final SecretSource secrets;
    private final EnforceLimit limits;
    private final WarnMember warn;
    private final PostLetter letters;
    private final InstantSource time;

    SwitchTotp(
            SecondFactors factors,
            CheckSecondFactor check,
            SecretSource secrets,
            EnforceLimit limits,
            WarnMember warn,
            PostLetter letters,
            InstantSource time) {
        this.factors = factors;
        this.check = check;
        this.secrets = secrets;
        this.limits = limits;
        this.warn = warn;
        this.letters = letters;
        this.time = time;
    }

    /**
     * Gives a secret to be put into an authenticator app: a new one, which counts only once confirmed.
     *
     * @throws RefusedException TOTP_ALREADY_ON
     */
    @Transactional
    public TotpSecret start(Member member) {
        refuseWhenOn(member);
        TotpSecret secret = TotpSecret.next(secrets);
        factors.start(member.id(), secret);
        return secret;
    }

    /** Forgets a secret that nobody confirmed; one that counts stays. */
    @Transactional
    public void giveUp(Member member) {
        if (!check.isOn(member)) {
            factors.remove(member.id());
        }
    }

    /**
     * Switches it on when the app shows the right code.
     *
     * @return the recovery codes, never to be seen again
     * @throws RefusedException TOTP_ALREADY_ON; TOTP_NOT_ON when nothing was started; BAD_CREDENTIALS for another code
     */
    public List<RecoveryCode> confirm(Member member, String code) {
        limits.count(LimitedAction.LOGIN_ACCOUNT, member.emailKey());
        return confirmCounted(member, code);
    }

    @Transactional
    List<RecoveryCode> confirmCounted(Member member, String code) {
        refuseWhenOn(member);
        SecondFactor factor = factors.of(member.id()).orElseThrow(() -> new RefusedException(Refusal.TOTP_NOT_ON));
        if (!check.useFirst(factor, code)) {
            throw new RefusedException(Refusal.BAD_CREDENTIALS);
        }
        factors.switchOn(member.id(), time.instant());
        List<RecoveryCode> codes = Stream.generate(() -> RecoveryCode.next(secrets))
                .limit(RecoveryCode.NUMBER)
                .toList();
        factors.replaceRecoveryCodes(
                member.id(), codes.stream().map(RecoveryCode::digest).toList());
        tell(member, LetterKind.TOTP_ON);
        return codes;
    }

    /** @throws RefusedException TOTP_NOT_ON; BAD_CREDENTIALS for a wrong code */
    public void off(Member member, String code) {
        boolean lastTry = limits.count(LimitedAction.LOGIN_ACCOUNT, member.emailKey());
        if (!offCounted(member, code)) {
            if (lastTry) {
                warn.accountTried(member);
            }
            throw new RefusedException(Refusal.BAD_CREDENTIALS);
        }
    }

    @Transactional
    boolean offCounted(Member member, String code) {
        if (!check.isOn(member)) {
            throw new RefusedException(Refusal.TOTP_NOT_ON);
        }
        if (!check.use(member, code)) {
            return false;
        }
        factors.remove(member.id());
        tell(member, LetterKind.TOTP_OFF);
        return true;
    }

    private void refuseWhenOn(Member member) {
        if (check.isOn(member)) {
            throw new RefusedException(Refusal.TOTP_ALREADY_ON);
        }
    }

    private void tell(Member member, LetterKind kind) {
        letters.post(kind, member.email().value(), member.language(), Map.of("name", member.displayName()));
    }
}
