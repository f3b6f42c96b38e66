package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigie.account.Link;
import vigie.account.LinkPurpose;
import vigie.account.Links;
import vigie.account.NewAddress;
import vigie.member.EmailAddress;
import vigie.member.MemberId;

@Singleton
@Transactional
class JdbcLinks implements Links {
    private final JdbcOperations jdbc;

    JdbcLinks(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Link link) {
        Sql.of(
                        "insert into account_link (digest, purpose, member_id, email, expires_at) values (?, ?, ?, ?, ?)",
                        link.digest(),
                        link.purpose(),
                        link.member() == null ? null : link.member().value(),
                        link.email() == null ? null : link.email().value(),
                        link.expiresAt())
                .update(jdbc);
    }

    @Override
    public Optional<Link> find(String digest, LinkPurpose purpose, Instant now) {
        return Sql.of(
                        "select * from account_link where digest = ? and purpose = ? and expires_at > ?",
                        digest,
                        purpose,
                        now)
                .first(jdbc, JdbcLinks::link);
    }

    @Override
    public Optional<Link> take(String digest, LinkPurpose purpose, Instant now) {
        // The member first and then the link, as those do who change the member and remove all links: two in another
        // order
        // would wait for each other.
        Sql.of("""
                        select id from member where id = (
                            select member_id from account_link where digest = ? and purpose = ?) for no key update
                        """, digest, purpose).list(jdbc, row -> Sql.uuid(row, "id"));
        return Sql.of(
                        "delete from account_link where digest = ? and purpose = ? and expires_at > ? returning *",
                        digest,
                        purpose,
                        now)
                .first(jdbc, JdbcLinks::link);
    }

    @Override
    public List<NewAddress> emailChanges(MemberId member, Instant now) {
        return Sql.of("""
                        select email, max(expires_at) as until from account_link
                        where member_id = ? and purpose = ? and expires_at > ? group by email order by until desc, email
                        """, member.value(), LinkPurpose.EMAIL_CHANGE, now)
                .list(jdbc, row -> new NewAddress(new EmailAddress(row.getString("email")), Sql.instant(row, "until")));
    }

    @Override
    public void removeEmailChanges(MemberId member) {
        Sql.of("delete from account_link where member_id = ? and purpose = ?", member.value(), LinkPurpose.EMAIL_CHANGE)
                .update(jdbc);
    }

    @Override
    public void removeAll(MemberId member) {
        Sql.of("delete from account_link where member_id = ?", member.value()).update(jdbc);
    }

    @Override
    public void forgetExpiredBefore(Instant instant) {
        Sql.of("delete from account_link where expires_at < ?", instant).update(jdbc);
    }

    private static Link link(ResultSet row) throws SQLException {
        UUID member = Sql.uuidOrNull(row, "member_id");
        String email = row.getString("email");
        return new Link(
                row.getString("digest"),
                LinkPurpose.valueOf(row.getString("purpose")),
                member == null ? null : new MemberId(member),
                email == null ? null : new EmailAddress(email),
                Sql.instant(row, "expires_at"));
    }
}
