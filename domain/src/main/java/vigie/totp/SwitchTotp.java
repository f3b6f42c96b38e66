package vigie.totp;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** For a page that asks for a code, to be given back with it. */
    public RecoverySeed seed() {
        return RecoverySeed.next(secrets, time.instant());
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
     * @param seed one that was used a moment ago gives the same codes again, whatever the code: a second tap on the same
     *     button must not lose them
     * @return the recovery codes, never to be seen again later
     * @throws RefusedException TOTP_ALREADY_ON; TOTP_NOT_ON when nothing was started; BAD_CREDENTIALS for another code
     */
    public List<RecoveryCode> confirm(Member member, String code, RecoverySeed seed) {
        limits.count(LimitedAction.PROOF, member.emailKey());
        try {
            return confirmCounted(member, code, seed);
        } catch (RefusedException refused) {
            return again(member, seed).orElseThrow(() -> refused);
        }
    }

    @Transactional
    List<RecoveryCode> confirmCounted(Member member, String code, RecoverySeed seed) {
        refuseWhenOn(member);
        SecondFactor factor = factors.of(member.id()).orElseThrow(() -> new RefusedException(Refusal.TOTP_NOT_ON));
        if (!check.useFirst(factor, code)) {
            throw new RefusedException(Refusal.BAD_CREDENTIALS);
        }
        factors.switchOn(member.id(), time.instant());
        List<RecoveryCode> codes = replaceCodes(factor, seed);
        tell(member, LetterKind.TOTP_ON);
        return codes;
    }

    /**
     * Gives new recovery codes in place of those before.
     *
     * @param seed as for {@link #confirm}
     * @throws RefusedException TOTP_NOT_ON; BAD_CREDENTIALS for a wrong code
     */
    public List<RecoveryCode> renewCodes(Member member, String code, RecoverySeed seed) {
        boolean lastTry = limits.count(LimitedAction.PROOF, member.emailKey());
        return renewCounted(member, code, seed)
                .or(() -> again(member, seed))
                .orElseThrow(() -> wrongCode(member, lastTry));
    }

    @Transactional
    Optional<List<RecoveryCode>> renewCounted(Member member, String code, RecoverySeed seed) {
        SecondFactor factor = factors.of(member.id())
                .filter(SecondFactor::on)
                .orElseThrow(() -> new RefusedException(Refusal.TOTP_NOT_ON));
        if (!check.use(member, code)) {
            return Optional.empty();
        }
        List<RecoveryCode> codes = replaceCodes(factor, seed);
        tell(member, LetterKind.RECOVERY_CODES_RENEWED);
        return Optional.of(codes);
    }

    private List<RecoveryCode> replaceCodes(SecondFactor factor, RecoverySeed seed) {
        List<RecoveryCode> codes = seed.codes(factor.secret());
        factors.replaceRecoveryCodes(
                factor.member(), codes.stream().map(RecoveryCode::digest).toList());
        return codes;
    }

    // Only as long as none was used, and none was replaced.
    private Optional<List<RecoveryCode>> again(Member member, RecoverySeed seed) {
        return factors.of(member.id())
                .filter(factor -> factor.on() && seed.isFresh(time.instant()))
                .map(factor -> seed.codes(factor.secret()))
                .filter(codes -> codes.stream()
                        .map(RecoveryCode::digest)
                        .collect(Collectors.toSet())
                        .equals(factors.recoveryCodes(member.id())));
    }

    /** @throws RefusedException TOTP_NOT_ON; BAD_CREDENTIALS for a wrong code */
    public void off(Member member, String code) {
        boolean lastTry = limits.count(LimitedAction.PROOF, member.emailKey());
        if (!offCounted(member, code)) {
            throw wrongCode(member, lastTry);
        }
    }

    private RefusedException wrongCode(Member member, boolean lastTry) {
        if (lastTry) {
            warn.codesTried(member);
        }
        return new RefusedException(Refusal.BAD_CREDENTIALS);
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
        letters.post(
                member.id().value(),
                kind,
                member.email().value(),
                member.language(),
                Map.of("name", member.displayName()));
    }
}
