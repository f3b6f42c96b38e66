package vigie.totp;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalLong;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;
import vigie.member.Member;

/** Takes a code of the moment or a recovery code, each once. */
@Singleton
public class CheckSecondFactor {
    private final SecondFactors factors;
    private final PostLetter letters;
    private final InstantSource time;

    CheckSecondFactor(SecondFactors factors, PostLetter letters, InstantSource time) {
        this.factors = factors;
        this.letters = letters;
        this.time = time;
    }

    public boolean isOn(Member member) {
        return factors.of(member.id()).filter(SecondFactor::on).isPresent();
    }

    /** True when the code is right and was not used before; it is used now. */
    @Transactional
    public boolean use(Member member, String typed) {
        if (RecoveryCode.looksLikeOne(typed)) {
            return useRecoveryCode(member, typed);
        }
        return factors.of(member.id())
                .filter(SecondFactor::on)
                .map(factor -> useCode(factor, typed))
                .orElse(false);
    }

    /** As {@link #use} for one that is not on yet. */
    boolean useFirst(SecondFactor factor, String typed) {
        return useCode(factor, typed);
    }

    private boolean useCode(SecondFactor factor, String typed) {
        OptionalLong step = factor.secret().stepOf(typed.replaceAll("[\\s\\p{Z}]", ""), time.instant());
        return step.isPresent() && factors.useStep(factor.member(), step.getAsLong());
    }

    private boolean useRecoveryCode(Member member, String typed) {
        if (!factors.useRecoveryCode(member.id(), RecoveryCode.digest(typed))) {
            return false;
        }
        letters.post(
                member.id().value(),
                LetterKind.RECOVERY_CODE_USED,
                member.email().value(),
                member.language(),
                Map.of("name", member.displayName(), "left", String.valueOf(factors.recoveryCodesLeft(member.id()))));
        return true;
    }
}
