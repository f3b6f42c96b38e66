package vigie.totp;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vigie.member.MemberId;

/** Refuses to start anew one that is on, as the database does. */
public final class InMemorySecondFactors implements SecondFactors {
    private final Map<MemberId, SecondFactor> factors = new HashMap<>();
    private final Map<MemberId, Set<String>> codes = new HashMap<>();

    @Override
    public Optional<SecondFactor> of(MemberId member) {
        return Optional.ofNullable(factors.get(member));
    }

    @Override
    public Set<MemberId> onAmong(List<MemberId> members) {
        return members.stream()
                .filter(member -> of(member).filter(SecondFactor::on).isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public void start(MemberId member, TotpSecret secret) {
        if (of(member).filter(SecondFactor::on).isPresent()) {
            throw new IllegalStateException("It is on.");
        }
        factors.put(member, new SecondFactor(member, secret, null, 0));
    }

    @Override
    public void switchOn(MemberId member, Instant since) {
        SecondFactor factor = of(member).orElseThrow();
        factors.put(member, new SecondFactor(member, factor.secret(), since, factor.lastStep()));
    }

    @Override
    public void remove(MemberId member) {
        factors.remove(member);
        codes.remove(member);
    }

    @Override
    public boolean useStep(MemberId member, long step) {
        SecondFactor factor = of(member).orElseThrow();
        if (step <= factor.lastStep()) {
            return false;
        }
        factors.put(member, new SecondFactor(member, factor.secret(), factor.onSince(), step));
        return true;
    }

    @Override
    public void replaceRecoveryCodes(MemberId member, List<String> digests) {
        codes.put(member, new HashSet<>(digests));
    }

    @Override
    public boolean useRecoveryCode(MemberId member, String digest) {
        return codes.getOrDefault(member, new HashSet<>()).remove(digest);
    }

    @Override
    public Set<String> recoveryCodes(MemberId member) {
        return Set.copyOf(codes.getOrDefault(member, Set.of()));
    }

    @Override
    public int recoveryCodesLeft(MemberId member) {
        return codes.getOrDefault(member, Set.of()).size();
    }
}
