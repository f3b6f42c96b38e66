package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigie.member.MemberId;
import vigie.totp.SecondFactor;
import vigie.totp.SecondFactors;
import vigie.totp.TotpSecret;

@Singleton
@Transactional
class JdbcSecondFactors implements SecondFactors {
    private final JdbcOperations jdbc;

    JdbcSecondFactors(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SecondFactor> of(MemberId member) {
        return Sql.of("select * from second_factor where member_id = ?", member.value())
                .first(
                        jdbc,
                        row -> new SecondFactor(
                                member,
                                new TotpSecret(row.getString("secret")),
                                Sql.instantOrNull(row, "on_since"),
                                row.getLong("last_step")));
    }

    @Override
    public Set<MemberId> onAmong(List<MemberId> members) {
        List<UUID> ids = members.stream().map(MemberId::value).toList();
        return Set.copyOf(Sql.of(
                        "select member_id from second_factor where on_since is not null and member_id = any(?::uuid[])",
                        ids)
                .list(jdbc, row -> new MemberId(Sql.uuid(row, "member_id"))));
    }

    @Override
    public void start(MemberId member, TotpSecret secret) {
        Sql.of("""
                        insert into second_factor (member_id, secret, last_step) values (?, ?, 0)
                        on conflict (member_id) do update set secret = excluded.secret, last_step = 0
                            where second_factor.on_since is null
                        """, member.value(), secret.base32()).update(jdbc);
    }

    @Override
    public void switchOn(MemberId member, Instant since) {
        Sql.of("update second_factor set on_since = ? where member_id = ?", since, member.value())
                .update(jdbc);
    }

    @Override
    public void remove(MemberId member) {
        Sql.of("delete from second_factor where member_id = ?", member.value()).update(jdbc);
    }

    @Override
    public boolean useStep(MemberId member, long step) {
        return Sql.of(
                                "update second_factor set last_step = ? where member_id = ? and last_step < ?",
                                step,
                                member.value(),
                                step)
                        .update(jdbc)
                == 1;
    }

    @Override
    public void replaceRecoveryCodes(MemberId member, List<String> digests) {
        Sql.of("delete from recovery_code where member_id = ?", member.value()).update(jdbc);
        Sql.of("insert into recovery_code (member_id, digest) select ?, unnest(?)", member.value(), digests)
                .update(jdbc);
    }

    @Override
    public boolean useRecoveryCode(MemberId member, String digest) {
        return Sql.of("delete from recovery_code where member_id = ? and digest = ?", member.value(), digest)
                        .update(jdbc)
                == 1;
    }

    @Override
    public Set<String> recoveryCodes(MemberId member) {
        return Set.copyOf(Sql.of("select digest from recovery_code where member_id = ?", member.value())
                .list(jdbc, row -> row.getString("digest")));
    }

    @Override
    public int recoveryCodesLeft(MemberId member) {
        return Sql.of("select count(*) as codes from recovery_code where member_id = ?", member.value())
                .first(jdbc, row -> row.getInt("codes"))
                .orElse(0);
    }
}
