package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import vigie.account.Registration;
import vigie.account.Registrations;
import vigie.language.Language;
import vigie.member.EmailAddress;
import vigie.member.Members;

@Singleton
@Transactional
class JdbcRegistrations implements Registrations {
    private final JdbcOperations jdbc;
    private final Members members;

    JdbcRegistrations(JdbcOperations jdbc, Members members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    @Override
    public void add(Registration registration) {
        Sql.of(
                        """
                        insert into registration (id, token_digest, email, email_key, display_name, language,
                            password_hash, asked_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        registration.id(),
                        registration.tokenDigest(),
                        registration.email().value(),
                        registration.email().key(),
                        registration.displayName(),
                        registration.language(),
                        registration.passwordHash(),
                        registration.askedAt(),
                        registration.expiresAt())
                .update(jdbc);
    }

    @Override
    public boolean waits(String tokenDigest, Instant now) {
        return Sql.of("select id from registration where token_digest = ? and expires_at > ?", tokenDigest, now)
                .first(jdbc, row -> Sql.uuid(row, "id"))
                .isPresent();
    }

    @Override
    public Optional<Registration> take(String tokenDigest, Instant now) {
        // The address first and then the row: two who confirm one address in another order would wait for each other.
        Sql.of("select email_key from registration where token_digest = ?", tokenDigest)
                .first(jdbc, row -> row.getString("email_key"))
                .ifPresent(members::lockEmail);
        return Sql.of(
                        "delete from registration where token_digest = ? and expires_at > ? returning *",
                        tokenDigest,
                        now)
                .first(jdbc, JdbcRegistrations::registration);
    }

    @Override
    public void removeFor(String emailKey) {
        Sql.of("delete from registration where email_key = ?", emailKey).update(jdbc);
    }

    @Override
    public void forgetExpiredBefore(Instant instant) {
        Sql.of("delete from registration where expires_at < ?", instant).update(jdbc);
    }

    private static Registration registration(ResultSet row) throws SQLException {
        return new Registration(
                Sql.uuid(row, "id"),
                row.getString("token_digest"),
                new EmailAddress(row.getString("email")),
                row.getString("display_name"),
                Language.valueOf(row.getString("language")),
                row.getString("password_hash"),
                Sql.instant(row, "asked_at"),
                Sql.instant(row, "expires_at"));
    }
}
