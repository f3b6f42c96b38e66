package vigie.api.persistence;

import static java.util.stream.Collectors.toSet;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.Cases;
import vigie.moderation.Hint;
import vigie.moderation.Outcome;
import vigie.platform.PlatformId;

@Singleton
@Transactional
class JdbcCases implements Cases {
    private final JdbcOperations jdbc;
    private final InstantSource time;

    JdbcCases(JdbcOperations jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Case> withId(CaseId id) {
        return Sql.of("select * from moderation_case where id = ?", id.value()).first(jdbc, JdbcCases::read);
    }

    @Override
    public Optional<Case> lock(CaseId id) {
        return Sql.of("select * from moderation_case where id = ? for update", id.value())
                .first(jdbc, JdbcCases::read);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Case> about(CaseKind kind, UUID subject) {
        return Sql.of("""
                        select * from moderation_case where kind = ? and subject_id = ?
                        order by status = 'PUBLISHED' desc, submitted_at desc, id desc limit 1
                        """, kind, subject).first(jdbc, JdbcCases::read);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Case> published(CaseKind kind, UUID subject) {
        return Sql.of("""
                        select * from moderation_case where kind = ? and subject_id = ? and status = 'PUBLISHED'
                        order by submitted_at desc, id desc limit 1
                        """, kind, subject).first(jdbc, JdbcCases::read);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Case> allOf(MemberId author) {
        return Sql.of("select * from moderation_case where author_id = ? order by submitted_at, id", author.value())
                .list(jdbc, JdbcCases::read);
    }

    @Override
    public List<Case> lockAllOf(MemberId author) {
        return Sql.of(
                        "select * from moderation_case where author_id = ? order by submitted_at desc, id desc for update",
                        author.value())
                .list(jdbc, JdbcCases::read);
    }

    @Override
    public void add(Case added) {
        Sql.of(
                        """
                        insert into moderation_case (id, kind, status, platform_id, author_id, subject_id, revision,
                            version, submitted_at, hints, needs_second, ground)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::boolean, ?)
                        """,
                        added.id().value(),
                        added.kind(),
                        added.status(),
                        value(added.platform()),
                        value(added.author()),
                        added.subject(),
                        added.revision(),
                        added.version(),
                        added.submittedAt(),
                        added.hints(),
                        String.valueOf(added.needsSecond()),
                        added.ground())
                .update(jdbc);
    }

    @Override
    public void change(Case changed) {
        Case.Pending pending = changed.pending();
        int rows = Sql.of(
                        """
                        update moderation_case set status = ?, platform_id = ?, revision = ?, version = ?,
                            submitted_at = ?, hints = ?, needs_second = ?::boolean, pending_outcome = ?, pending_by = ?
                        where id = ? and version = ?
                        """,
                        changed.status(),
                        value(changed.platform()),
                        changed.revision(),
                        changed.version(),
                        changed.submittedAt(),
                        changed.hints(),
                        String.valueOf(changed.needsSecond()),
                        pending == null ? null : pending.outcome(),
                        pending == null ? null : value(pending.by()),
                        changed.id().value(),
                        changed.version() - 1)
                .update(jdbc);
        if (rows != 1) {
            throw new IllegalStateException("A case was changed that had not been locked.");
        }
    }

    // As in JdbcHintFacts: waiting for each other would be worth less than the hint.
    @Override
    public void mark(CaseId id, Hint hint, boolean noticed) {
        Sql.of("""
                        with waiting as (
                            select id from moderation_case
                            where id = ? and (status = 'OPEN' or pending_outcome is not null)
                            for update skip locked)
                        update moderation_case c set hints = case when ?::boolean
                            then array_append(array_remove(hints, ?::text), ?::text)
                            else array_remove(hints, ?::text) end
                        from waiting where c.id = waiting.id
                        """, id.value(), String.valueOf(noticed), hint, hint, hint).update(jdbc);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasTie(MemberId member, PlatformId platform) {
        return Sql.of("""
                        select from platform_tie
                        where member_id = ? and platform_id = ? and (ends_at is null or ends_at > ?)
                        union all
                        select from experience e
                        join lateral (select tie from experience_version v where v.experience_id = e.id
                            order by number desc limit 1) latest on latest.tie is not null
                        where e.member_id = ? and e.platform_id = ?
                        """, member.value(), platform.value(), time.instant(), member.value(), platform.value())
                .first(jdbc, row -> true)
                .orElse(false);
    }

    static Case read(ResultSet row) throws SQLException {
        UUID platform = Sql.uuidOrNull(row, "platform_id");
        String pending = row.getString("pending_outcome");
        return new Case(
                new CaseId(Sql.uuid(row, "id")),
                CaseKind.valueOf(row.getString("kind")),
                CaseStatus.valueOf(row.getString("status")),
                platform == null ? null : new PlatformId(platform),
                member(row, "author_id"),
                Sql.uuid(row, "subject_id"),
                row.getInt("revision"),
                row.getInt("version"),
                Sql.instant(row, "submitted_at"),
                hints(row),
                row.getBoolean("needs_second"),
                row.getString("ground"),
                pending == null ? null : new Case.Pending(Outcome.valueOf(pending), member(row, "pending_by")));
    }

    static Set<Hint> hints(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("hints").getArray())
                .map(Hint::valueOf)
                .collect(toSet());
    }

    private static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
        UUID id = Sql.uuidOrNull(row, column);
        return id == null ? null : new MemberId(id);
    }

    private static @Nullable UUID value(@Nullable PlatformId platform) {
        return platform == null ? null : platform.value();
    }

    private static @Nullable UUID value(@Nullable MemberId member) {
        return member == null ? null : member.value();
    }
}
