package vigie.totp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigie.member.MemberId;

/** The second factors of all members, recovery codes included. */
public interface SecondFactors {
    Optional<SecondFactor> of(MemberId member);

    /** Those of these members whose second factor is on. */
    Set<MemberId> onAmong(List<MemberId> members);

    /** Replaces one that is not on yet. */
    void start(MemberId member, TotpSecret secret);

    void switchOn(MemberId member, Instant since);

    /** With the recovery codes. */
    void remove(MemberId member);

    /** Notes the code of this step as used; false when it, or a later one, was used already. */
    boolean useStep(MemberId member, long step);

    /** @param digests of the codes; those before are forgotten */
    void replaceRecoveryCodes(MemberId member, List<String> digests);

    /** Uses a recovery code up; false when there is none with this digest. */
    boolean useRecoveryCode(MemberId member, String digest);

    /** The digests of those that are left. */
    Set<String> recoveryCodes(MemberId member);

    int recoveryCodesLeft(MemberId member);
}
