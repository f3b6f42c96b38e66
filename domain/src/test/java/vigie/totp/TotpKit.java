package vigie.totp;

import java.time.Duration;
import java.util.List;
import vigie.member.Member;
import vigie.member.MemberKit;

/** Adds the second factor. */
public class TotpKit extends MemberKit {
    public static final Duration STEP = Duration.ofSeconds(30);

    public final InMemorySecondFactors factors = new InMemorySecondFactors();
    public final CheckSecondFactor checkSecondFactor = new CheckSecondFactor(factors, letters, time);
    public final SwitchTotp switchTotp =
            new SwitchTotp(factors, checkSecondFactor, secrets, limits, warn, letters, time);

    /** Switches the member's second factor on with the code of the moment, which is then used, and lets a step go by. */
    public List<RecoveryCode> switchOn(Member member) {
        TotpSecret secret = switchTotp.start(member);
        List<RecoveryCode> codes = switchTotp.confirm(member, secret.code(time.instant()), switchTotp.seed());
        time.pass(STEP);
        return codes;
    }

    /** What the member's app shows. */
    public String code(Member member) {
        return factors.of(member.id()).orElseThrow().secret().code(time.instant());
    }

    /** Six digits that are none of the codes taken at this moment. */
    public String wrongCode(Member member) {
        TotpSecret secret = factors.of(member.id()).orElseThrow().secret();
        return List.of("000000", "111111", "222222", "333333").stream()
                .filter(code -> secret.stepOf(code, time.instant()).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
