package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigie.language.Language;
import vigie.member.MemberId;
import vigie.member.Role;
import vigie.personaltoken.FindTokenBearer;
import vigie.personaltoken.PersonalToken;
import vigie.personaltoken.PersonalTokenId;
import vigie.personaltoken.PersonalTokens;
import vigie.personaltoken.TokenScope;
import vigie.session.SessionId;
import vigie.session.SignedIn;

@Singleton
@Transactional
class JdbcPersonalTokens implements PersonalTokens {
    private final JdbcOperations jdbc;

    JdbcPersonalTokens(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    // One statement needs no transaction around it, and so no second way to the database.
    @Override
    @Transactional(propagation = TransactionDefinition.Propagation.SUPPORTS)
    public Optional<Bearer> bearer(String digest, Instant now) {
        return Sql.of("""
                        select t.*, m.display_name, m.language, f.on_since is not null as totp
                        from personal_token t
                        join member m on m.id = t.member_id
                        left join second_factor f on f.member_id = m.id
                        where t.digest = ? and t.revoked_at is null and t.expires_at > ?
                        """, digest, now).first(jdbc, row -> {
            PersonalToken token = token(row);
            return new Bearer(
                    token,
                    new SignedIn(
                            // Of no session: whatever asks for one finds none.
                            new SessionId(token.id().value()),
                            token.createdAt(),
                            token.memberId(),
                            row.getString("display_name"),
                            Language.valueOf(row.getString("language")),
                            Role.MEMBER,
                            Role.MEMBER,
                            row.getBoolean("totp")));
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalToken> of(MemberId member, Instant now) {
        return Sql.of("""
                        select * from personal_token where member_id = ? and revoked_at is null and expires_at > ?
                        order by created_at desc, id
                        """, member.value(), now).list(jdbc, JdbcPersonalTokens::token);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalToken> heldOf(MemberId member) {
        return Sql.of("select * from personal_token where member_id = ? order by created_at desc, id", member.value())
                .list(jdbc, JdbcPersonalTokens::token);
    }

    @Override
    public boolean lock(MemberId member) {
        return Sql.of("select true from member where id = ? for no key update", member.value())
                .first(jdbc, row -> true)
                .isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PersonalToken> withDigest(String digest) {
        return Sql.of("select * from personal_token where digest = ?", digest).first(jdbc, JdbcPersonalTokens::token);
    }

    @Override
    public void add(PersonalToken token, String digest) {
        Sql.of(
                        """
                        insert into personal_token
                            (id, member_id, name, digest, contributes, created_at, expires_at)
                        values (?, ?, ?, ?, ?::boolean, ?, ?)
                        """,
                        token.id().value(),
                        token.memberId().value(),
                        token.name(),
                        digest,
                        String.valueOf(token.scopes().contains(TokenScope.CONTRIBUTE)),
                        token.createdAt(),
                        token.expiresAt())
                .update(jdbc);
    }

    // Of two uses at once one is noted: nobody waits for the other's row longer than that takes.
    @Override
    public void used(PersonalTokenId token, Instant at) {
        Sql.of("""
                        update personal_token set last_used_at = ?
                        where id = ? and (last_used_at is null or last_used_at <= ?)
                        """, at, token.value(), at.minus(FindTokenBearer.NOTED_AGAIN)).update(jdbc);
    }

    @Override
    public boolean revoke(MemberId member, PersonalTokenId token, Instant at) {
        return Sql.of("""
                                update personal_token set revoked_at = ?
                                where id = ? and member_id = ? and revoked_at is null and expires_at > ?
                                """, at, token.value(), member.value(), at).update(jdbc) == 1;
    }

    @Override
    public void endAll(MemberId member, Instant at) {
        lock(member);
        Sql.of("""
                        update personal_token set revoked_at = ?
                        where member_id = ? and revoked_at is null and expires_at > ?
                        """, at, member.value(), at).update(jdbc);
    }

    @Override
    public void forgetOverBefore(Instant instant) {
        Sql.of("delete from personal_token where coalesce(revoked_at, expires_at) < ?", instant)
                .update(jdbc);
    }

    private static PersonalToken token(ResultSet row) throws SQLException {
        return new PersonalToken(
                new PersonalTokenId(Sql.uuid(row, "id")),
                new MemberId(Sql.uuid(row, "member_id")),
                row.getString("name"),
                row.getBoolean("contributes")
                        ? Set.of(TokenScope.READ, TokenScope.CONTRIBUTE)
                        : Set.of(TokenScope.READ),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "expires_at"),
                Sql.instantOrNull(row, "last_used_at"),
                Sql.instantOrNull(row, "revoked_at"));
    }
}
