package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.follow.DigestRhythm;
import vigie.follow.DigestSetting;
import vigie.follow.Digests;
import vigie.language.Language;
import vigie.member.EmailAddress;
import vigie.member.MemberId;

@Singleton
@Transactional
class JdbcDigests implements Digests {
    private final JdbcOperations jdbc;

    JdbcDigests(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DigestSetting> of(MemberId member) {
        return Sql.of("select rhythm, due_at from digest_setting where member_id = ?", member.value())
                .first(
                        jdbc,
                        row -> new DigestSetting(
                                DigestRhythm.valueOf(row.getString("rhythm")), Sql.instantOrNull(row, "due_at")));
    }

    @Override
    public void choose(MemberId member, DigestRhythm rhythm, @Nullable Instant dueAt) {
        Sql.of(
                        "update digest_setting set rhythm = ?, due_at = ?::timestamptz where member_id = ?",
                        rhythm,
                        dueAt,
                        member.value())
                .update(jdbc);
    }

    @Override
    public void begin(MemberId member, DigestRhythm rhythm, @Nullable Instant dueAt, Instant now) {
        Sql.of(
                        "insert into digest_setting (member_id, rhythm, due_at, told_until)"
                                + " values (?, ?, ?::timestamptz, ?) on conflict do nothing",
                        member.value(),
                        rhythm,
                        dueAt,
                        now)
                .update(jdbc);
    }

    @Override
    public void toldUntil(MemberId member, Instant instant) {
        Sql.of("update digest_setting set told_until = ? where member_id = ?", instant, member.value())
                .update(jdbc);
    }

    /** Locks the member too: whoever deletes the account meanwhile waits, and nobody waits for whoever does. */
    @Override
    public Optional<DueDigest> takeDue(Instant now) {
        return Sql.of("""
                        select m.id, m.email, m.display_name, m.language, s.rhythm, s.told_until
                        from digest_setting s join member m on m.id = s.member_id
                        where s.due_at <= ? order by s.due_at, s.member_id limit 1
                        for no key update of s skip locked for key share of m skip locked
                        """, now).first(jdbc, JdbcDigests::due);
    }

    private static DueDigest due(ResultSet row) throws SQLException {
        return new DueDigest(
                new MemberId(Sql.uuid(row, "id")),
                new EmailAddress(row.getString("email")),
                row.getString("display_name"),
                Language.valueOf(row.getString("language")),
                DigestRhythm.valueOf(row.getString("rhythm")),
                Sql.instant(row, "told_until"));
    }

    @Override
    public void addStop(String digest, MemberId member, Instant now) {
        Sql.of("insert into digest_stop (digest, member_id, made_at) values (?, ?, ?)", digest, member.value(), now)
                .update(jdbc);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MemberId> memberToStop(String digest) {
        return Sql.of("select member_id from digest_stop where digest = ?", digest)
                .first(jdbc, row -> new MemberId(Sql.uuid(row, "member_id")));
    }

    @Override
    public void forgetStopsBefore(Instant instant) {
        Sql.of("delete from digest_stop where made_at < ?", instant).update(jdbc);
    }
}
