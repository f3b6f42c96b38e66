package vigie.api.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the one query that finds what changed in the directory. Each kind of change is read from its own index, latest first
 * and no further than the page goes; {@link HistoryQuery} then tells what was found. What an import brought to a platform is one
 * change. Of a platform that is withdrawn there is none. Cases are looked up one by one, as far as the page goes: without the
 * offsets all of them are read.
 */
final class NewsQuery {
    private static final String LISTED = " not in (select id from platform where withdrawn_at is not null)";

    /** Looking at a source again changes nothing that is said. */
    private static final Part ANSWERS =
            new Part("""
            select 'B-' || a.id as key, a.published_at as at, a.platform_id, a.id as subject
            from answer a
            where a.origin = 'PERSON' and not coalesce((
                select recheck from answer_proposal where id = a.id order by revision desc limit 1), false)
            """, "a.published_at", "'B-' || a.id", "a.platform_id", "order by a.published_at desc, a.id desc");

    private static final Part IMPORTS = new Part(
            """
            select 'I-' || a.platform_id, a.published_at, a.platform_id, a.platform_id
            from answer a
            where a.origin = 'IMPORT'
            """,
            "a.published_at",
            "'I-' || a.platform_id",
            "a.platform_id",
            "group by a.published_at, a.platform_id order by a.published_at desc, a.platform_id desc");

    /** One that came with answers is told with them. */
    private static final Part PLATFORMS =
            new Part("""
            select 'A-' || p.id, p.created_at, p.id, p.id
            from platform p
            where not exists (select from answer where platform_id = p.id and published_at = p.created_at
                and origin = 'IMPORT')
            """, "p.created_at", "'A-' || p.id", "p.id", "order by p.created_at desc, p.id desc");

    private static final Part DECISIONS =
            new Part("""
            select 'D-' || d.id, d.decided_at, c.platform_id, c.subject_id
            from decision d cross join lateral (select * from moderation_case where id = d.case_id offset 0) c
            where d.takes_effect and d.instead is null and d.outcome in ('WITHDRAW', 'RESTORE')
                and c.kind in ('ANSWER', 'PLATFORM', 'EXPERIENCE') and c.platform_id is not null
            """, "d.decided_at", "'D-' || d.id", "c.platform_id", "order by d.decided_at desc, d.id desc");

    private static final Part EXPERIENCES = new Part(
            """
            select 'D-' || ((l.entry::jsonb) -> 'details' ->> 'decision'), l.at, c.platform_id, c.subject_id
            from moderation_log l cross join lateral (select * from moderation_case where id = l.case_id offset 0) c
            where l.event = 'DECIDED' and l.kind = 'EXPERIENCE' and l.outcome = 'PUBLISH' and l.instead is null
            """,
            "l.at",
            "'D-' || ((l.entry::jsonb) -> 'details' ->> 'decision')",
            "c.platform_id",
            "order by l.at desc, 'D-' || ((l.entry::jsonb) -> 'details' ->> 'decision') collate \"C\" desc");

    private static final Part RETRACTIONS =
            new Part("""
            select 'L-' || l.case_id, l.at, c.platform_id, c.subject_id
            from moderation_log l cross join lateral (select * from moderation_case where id = l.case_id offset 0) c
            where l.event = 'RETRACTED' and c.kind = 'EXPERIENCE' and (select count(*) from decision
                where case_id = l.case_id and outcome = 'PUBLISH' and takes_effect and instead is null) > 0
            """, "l.at", "'L-' || l.case_id", "c.platform_id", "order by l.at desc, l.case_id desc");

    private static final String TOLD = """
            ) found order by at desc, key collate "C" desc limit ?)
            select found.*, p.slug, p.name, p.created_at = found.at as is_new, i.published, i.updated
            from found join platform p on p.id = found.platform_id
            left join lateral (
                select count(*) filter (where not again) as published, count(*) filter (where again) as updated
                from (select exists (select from answer b where b.platform_id = a.platform_id and b.ask = a.ask
                        and b.superseded_at = a.published_at and b.id <> a.id) as again
                    from answer a
                    where a.origin = 'IMPORT' and a.published_at = found.at and a.platform_id = found.platform_id) came
            ) i on found.key like 'I-%'
            order by found.at desc, found.key collate "C" desc
            """;

    /** A kind of change: how it is read, and its columns in conditions. */
    private record Part(String select, String at, String key, String platform, String order) {}

    private NewsQuery() {}

    /** What changed in the whole directory. */
    static Sql latest(int limit, @Nullable HistoryCursor after) {
        return each(
                limit,
                (sql, part) -> after == null
                        ? sql
                        : sql.add(
                                "and " + part.at() + " <= ? and (" + part.at() + ", (" + part.key()
                                        + ") collate \"C\") < (?, ?)",
                                after.at(),
                                after.at(),
                                after.key()));
    }

    /** What changed, after one instant and up to the other, of the platforms that a member follows, since they follow it. */
    static Sql followed(UUID member, Instant since, Instant until, int limit) {
        return each(
                limit,
                (sql, part) -> sql.add(
                        "and " + part.at() + " > ? and " + part.at() + " <= ? and exists (select from platform_follow f"
                                + " where f.member_id = ? and f.platform_id = " + part.platform()
                                + " and f.followed_at < " + part.at() + ")",
                        since,
                        until,
                        member));
    }

    private interface Narrowing {
        Sql narrow(Sql sql, Part part);
    }

    private static Sql each(int limit, Narrowing narrowing) {
        Sql sql = Sql.of("with found as (select * from (");
        String between = "";
        for (Part part : List.of(ANSWERS, IMPORTS, PLATFORMS, DECISIONS, EXPERIENCES, RETRACTIONS)) {
            sql.add(between + "(" + part.select() + "and " + part.platform() + LISTED);
            narrowing.narrow(sql, part).add(part.order() + " limit ?)", limit);
            between = "union all ";
        }
        return sql.add(TOLD, limit);
    }
}
