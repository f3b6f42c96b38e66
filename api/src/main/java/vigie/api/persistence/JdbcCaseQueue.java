package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.moderation.Case;
import vigie.moderation.CaseEntry;
import vigie.moderation.CaseFilter;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.CasePlace;
import vigie.moderation.CasePlatform;
import vigie.moderation.CaseQueue;
import vigie.moderation.CaseState;
import vigie.moderation.CaseStatus;
import vigie.platform.Slug;

@Singleton
@Transactional(readOnly = true)
class JdbcCaseQueue implements CaseQueue {
    /** As the index of what waits has it, word for word. */
    private static final String WAITS = "(c.status = 'OPEN' or c.pending_outcome is not null)";

    private final JdbcOperations jdbc;
    private final InstantSource time;

    JdbcCaseQueue(JdbcOperations jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public List<CaseEntry> find(CaseFilter filter, @Nullable CasePlace after, int limit) {
        Sql sql = Sql.of("""
                        select shown.*, p.slug as platform_slug, p.name as platform_name,
                            topic.kind as topic_kind, topic.ask, topic.criterion, topic.criteria, topic.words
                        from (select c.* from moderation_case c where
                        """).add(state(filter.state()));
        narrow(sql, filter);
        return page(sql, after, limit)
                .add(") shown left join platform p on p.id = shown.platform_id left join lateral (" + CaseTopics.SQL
                        + """
                        ) topic on true
                        order by shown.submitted_at, shown.id
                        """)
                .list(jdbc, JdbcCaseQueue::entry);
    }

    private void narrow(Sql sql, CaseFilter filter) {
        if (!filter.kinds().isEmpty()) {
            sql.add("and c.kind = any (?)", filter.kinds());
        }
        if (filter.platform() != null) {
            sql.add(
                    "and c.platform_id = (select id from platform where slug = ?)",
                    filter.platform().value());
        }
        if (filter.days() > 0) {
            sql.add("and c.submitted_at <= ?", time.instant().minus(Duration.ofDays(filter.days())));
        }
        if (filter.ground() != null) {
            sql.add("and c.ground = ?", filter.ground());
        }
        if (filter.hint() != null) {
            sql.add("and c.hints @> ?", List.of(filter.hint()));
        }
    }

    // Words of ours, and none of anybody else's.
    private static String state(CaseState state) {
        return switch (state) {
            case OPEN -> WAITS;
            case AWAITING_SECOND -> "c.pending_outcome is not null";
            case CHANGES_REQUESTED, PUBLISHED, REFUSED, WITHDRAWN, RETRACTED, SUPERSEDED, UPHELD, REVERSED ->
                "c.status = '" + state.name() + "' and c.pending_outcome is null";
        };
    }

    private static Sql page(Sql sql, @Nullable CasePlace after, int limit) {
        if (after != null) {
            sql.add(
                    "and (c.submitted_at, c.id) > (?, ?)",
                    after.submittedAt(),
                    after.id().value());
        }
        return sql.add("order by c.submitted_at, c.id limit ?", limit);
    }

    @Override
    public long matching(CaseFilter filter) {
        Sql sql = Sql.of("select count(*) as number from moderation_case c where ")
                .add(state(filter.state()));
        narrow(sql, filter);
        return sql.first(jdbc, row -> row.getLong("number")).orElse(0L);
    }

    @Override
    public long waiting() {
        return Sql.of("select count(*) as number from moderation_case c where " + WAITS)
                .first(jdbc, row -> row.getLong("number"))
                .orElse(0L);
    }

    @Override
    public Map<CaseKind, Long> waitingByKind() {
        Map<CaseKind, Long> counts = new EnumMap<>(CaseKind.class);
        Sql.of("select c.kind, count(*) as number from moderation_case c where " + WAITS + " group by c.kind")
                .list(jdbc, row -> counts.put(CaseKind.valueOf(row.getString("kind")), row.getLong("number")));
        return counts;
    }

    @Override
    public List<Case> candidates(MemberId moderator, CaseFilter filter, @Nullable CasePlace after, int limit) {
        Sql sql = Sql.of(
                "select c.* from moderation_case c where " + state(filter.state()) + """
                         and c.author_id is distinct from ? and c.pending_by is distinct from ?
                         and not exists (select 1 from platform_tie t
                             where t.platform_id = c.platform_id and t.member_id = ?
                                 and (t.ends_at is null or t.ends_at > ?))
                        """,
                moderator.value(),
                moderator.value(),
                moderator.value(),
                time.instant());
        narrow(sql, filter);
        return page(sql, after, limit).list(jdbc, JdbcCases::read);
    }

    private static CaseEntry entry(ResultSet row) throws SQLException {
        return new CaseEntry(
                new CaseId(Sql.uuid(row, "id")),
                CaseKind.valueOf(row.getString("kind")),
                CaseState.of(CaseStatus.valueOf(row.getString("status")), row.getString("pending_outcome") != null),
                platform(row),
                Sql.instant(row, "submitted_at"),
                row.getInt("revision"),
                row.getInt("version"),
                JdbcCases.hints(row),
                row.getBoolean("needs_second"),
                row.getString("ground"),
                CaseTopics.read(row));
    }

    /** Of a row that may have none. */
    static @Nullable CasePlatform platform(ResultSet row) throws SQLException {
        return row.getString("platform_slug") == null ? null : knownPlatform(row);
    }

    static CasePlatform knownPlatform(ResultSet row) throws SQLException {
        return new CasePlatform(new Slug(row.getString("platform_slug")), row.getString("platform_name"));
    }
}
