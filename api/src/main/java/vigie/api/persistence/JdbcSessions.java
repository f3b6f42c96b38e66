package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vigie.language.Language;
import vigie.member.MemberId;
import vigie.member.Role;
import vigie.session.RefreshToken;
import vigie.session.Session;
import vigie.session.SessionId;
import vigie.session.Sessions;
import vigie.session.SignedIn;

@Singleton
@Transactional
class JdbcSessions implements Sessions {
    private final JdbcOperations jdbc;

    JdbcSessions(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    // Asked with every page: one statement needs no transaction around it, and so no second way to the database.
    @Override
    @Transactional(propagation = TransactionDefinition.Propagation.SUPPORTS)
    public Optional<SignedIn> signedIn(SessionId session, Instant now) {
        return Sql.of("""
                        select s.started_at, m.id, m.display_name, m.language, m.role, f.on_since is not null as totp
                        from session s
                        join member m on m.id = s.member_id
                        left join second_factor f on f.member_id = m.id
                        where s.id = ? and s.ended_at is null and s.expires_at > ?
                        """, session.value(), now).first(jdbc, row -> {
            Role role = Role.valueOf(row.getString("role"));
            return new SignedIn(
                    session,
                    Sql.instant(row, "started_at"),
                    new MemberId(Sql.uuid(row, "id")),
                    row.getString("display_name"),
                    Language.valueOf(row.getString("language")),
                    role,
                    role,
                    row.getBoolean("totp"));
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<Session> of(MemberId member, Instant now) {
        return Sql.of("""
                        select * from session where member_id = ? and ended_at is null and expires_at > ?
                        order by renewed_at desc, id
                        """, member.value(), now).list(jdbc, SessionRows::session);
    }

    @Override
    public boolean add(Session session, String passwordHash) {
        // The lock waits for who changes or deletes the member at this moment, and then looks again.
        return Sql.of(
                                """
                                insert into session (id, member_id, device, started_at, renewed_at, expires_at)
                                select ?, id, ?, ?, ?, ? from member where id = ? and password_hash = ? for share
                                """,
                                session.id().value(),
                                session.device(),
                                session.startedAt(),
                                session.renewedAt(),
                                session.expiresAt(),
                                session.memberId().value(),
                                passwordHash)
                        .update(jdbc)
                == 1;
    }

    @Override
    public Optional<Session> lock(SessionId session) {
        return Sql.of("select * from session where id = ? for update", session.value())
                .first(jdbc, SessionRows::session);
    }

    @Override
    public void renewed(SessionId session, Instant at) {
        Sql.of("update session set renewed_at = ? where id = ?", at, session.value())
                .update(jdbc);
    }

    @Override
    public boolean end(MemberId member, SessionId session, Instant at) {
        return Sql.of("""
                                update session set ended_at = ?
                                where id = ? and member_id = ? and ended_at is null and expires_at > ?
                                """, at, session.value(), member.value(), at).update(jdbc) == 1;
    }

    @Override
    public void endAll(MemberId member, Instant at) {
        Sql.of("update session set ended_at = ? where member_id = ? and ended_at is null", at, member.value())
                .update(jdbc);
    }

    @Override
    public void endOthers(MemberId member, SessionId kept, Instant at) {
        Sql.of(
                        "update session set ended_at = ? where member_id = ? and id <> ? and ended_at is null",
                        at,
                        member.value(),
                        kept.value())
                .update(jdbc);
    }

    @Override
    public void addToken(RefreshToken token) {
        Sql.of("""
                        insert into refresh_token (digest, session_id, parent, issued_at, expires_at)
                        values (?, ?, ?, ?, ?)
                        """, token.digest(), token.session().value(), token.parent(), token.issuedAt(), token.expiresAt())
                .update(jdbc);
    }

    @Override
    public Optional<RefreshToken> token(String digest) {
        return Sql.of("select * from refresh_token where digest = ?", digest).first(jdbc, SessionRows::token);
    }

    @Override
    public List<RefreshToken> children(String digest) {
        return Sql.of("select * from refresh_token where parent = ?", digest).list(jdbc, SessionRows::token);
    }

    @Override
    public void useToken(String digest, Instant at) {
        Sql.of("update refresh_token set used_at = coalesce(used_at, ?) where digest = ?", at, digest)
                .update(jdbc);
    }

    @Override
    public void forgetOverBefore(Instant instant) {
        Sql.of("delete from session where coalesce(ended_at, expires_at) < ?", instant)
                .update(jdbc);
    }
}
