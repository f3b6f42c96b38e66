package vigie.api.persistence;

import static java.util.stream.Collectors.toSet;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.member.EmailAddress;
import vigie.member.MemberId;
import vigie.moderation.Hint;
import vigie.moderation.HintFacts;
import vigie.platform.PlatformId;

@Singleton
@Transactional
class JdbcHintFacts implements HintFacts {
    private final JdbcOperations jdbc;

    JdbcHintFacts(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> platformNames() {
        return Set.copyOf(Sql.of("select distinct name from platform").list(jdbc, row -> row.getString("name")));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean sentByAnother(Collection<String> digests, @Nullable MemberId author) {
        return Sql.of(
                        """
                        select 1 from submitted_text
                        where digest = any (?) and author_id is distinct from ?::uuid limit 1
                        """,
                        digests,
                        // Nobody is no one in particular: what a visitor sent may be another visitor's.
                        author == null ? new UUID(0, 0) : author.value())
                .first(jdbc, row -> true)
                .orElse(false);
    }

    @Override
    public void keep(Collection<String> digests, @Nullable MemberId author, Instant now) {
        Sql.of("""
                        insert into submitted_text (digest, author_id, sent_at)
                        select distinct unnest(?::text[]), ?::uuid, ?::timestamptz on conflict do nothing
                        """, digests.stream().sorted().toList(), author == null ? null : author.value(), now)
                .update(jdbc);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Contributor> contributors(PlatformId platform, Instant since, @Nullable MemberId author, Instant now) {
        return Sql.of("""
                        with contributed as (
                            select author_id, submitted_at from moderation_case
                            where platform_id = ? and kind in ('ANSWER', 'EXPERIENCE') and author_id is not null
                                and (submitted_at >= ? or status = 'OPEN' or pending_outcome is not null)
                            union all select ?::uuid, ?)
                        select m.id, m.email, m.created_at, max(submitted_at) as contributed_at
                        from contributed join member m on m.id = author_id group by m.id order by m.id
                        """, platform.value(), since, author == null ? null : author.value(), now)
                .list(jdbc, JdbcHintFacts::contributor);
    }

    private static Contributor contributor(ResultSet row) throws SQLException {
        return new Contributor(
                new MemberId(Sql.uuid(row, "id")),
                new EmailAddress(row.getString("email")).local(),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "contributed_at"));
    }

    // A case that somebody is changing at this moment is left out: waiting for it, two who add hints could wait for
    // each
    // other, and a hint is worth no wait.
    @Override
    public void add(Hint hint, PlatformId platform, Collection<MemberId> authors) {
        Sql.of(
                        """
                        with waiting as (
                            select id from moderation_case
                            where platform_id = ? and kind in ('ANSWER', 'EXPERIENCE')
                                and (status = 'OPEN' or pending_outcome is not null)
                                and author_id::text = any (?) and not ? = any (hints)
                            for update skip locked)
                        update moderation_case c set hints = hints || ?::text from waiting where c.id = waiting.id
                        """,
                        platform.value(),
                        authors.stream().map(each -> each.value().toString()).collect(toSet()),
                        hint,
                        hint)
                .update(jdbc);
    }
}
