package vigie.api.persistence;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the one query for what happened: all of a platform, or some things that are known already. Keys order what happened at
 * one instant: first the platform, then its answers.
 */
final class HistoryQuery {
    /** What moderators decided, where it came true; case by case, for without the offset all decisions are read. */
    private static final String DECIDED = """
            with done as (
                select c.kind, c.subject_id, d.*, m.display_name as moderator,
                    lag(d.outcome) over shown as before, lag(d.case_id) over shown as before_case
                from moderation_case c cross join lateral (
                    select * from decision where case_id = c.id and takes_effect and instead is null offset 0) d
                left join member m on m.id = d.moderator_id
                where :scope and c.kind in ('ANSWER', 'PLATFORM', 'EXPERIENCE')
                window shown as (partition by c.kind, c.subject_id, d.outcome in ('PUBLISH', 'WITHDRAW', 'RESTORE')
                    order by d.decided_at)
            ), published as (
                select distinct on (subject_id) * from done where kind = 'ANSWER' and outcome = 'PUBLISH'
                order by subject_id, decided_at desc
            ), told as (
            """;

    /**
     * An answer took the place of the one that was superseded at that instant; values that were withdrawn are not shown. Where
     * the value stayed, its source or note changed: a reader wants to know that it was looked at, not to search for a change.
     */
    private static final String ANSWERS = """
            select 'B-' || a.id as key, a.published_at as at,
                case when old.id is null then 'ANSWER_PUBLISHED' when r.recheck then 'ANSWER_CHECKED'
                    when a.withdrawn_at is null and (a.value_codes, a.value_amount, a.value_wording)
                        is not distinct from (old.value_codes, old.value_amount, old.value_wording) then 'ANSWER_UPDATED'
                    else 'ANSWER_REPLACED' end as what,
                a.ask, old.value_codes as from_codes, old.value_amount as from_amount, old.value_wording as from_wording,
                case when a.withdrawn_at is null then a.value_codes end as to_codes,
                case when a.withdrawn_at is null then a.value_amount end as to_amount,
                case when a.withdrawn_at is null then a.value_wording end as to_wording,
                case when a.origin = 'IMPORT' then 'IMPORT' else 'MODERATOR' end as by, d.moderator, d.ground, d.reason,
                null::uuid as experience, null::text as signature
            from answer a
            left join lateral (
                select b.id, case when b.withdrawn_at is null then b.value_codes end as value_codes,
                    case when b.withdrawn_at is null then b.value_amount end as value_amount,
                    case when b.withdrawn_at is null then b.value_wording end as value_wording
                from answer b
                where b.platform_id = a.platform_id and b.ask = a.ask and b.superseded_at = a.published_at and b.id <> a.id
                order by b.published_at desc, b.id limit 1) old on true
            left join lateral (
                select recheck from answer_proposal where id = a.id order by revision desc limit 1) r on true
            left join published d on d.subject_id = a.id
            where :scope
            """;

    private static final String PLATFORM = """
            union all
            select 'A-' || p.id, p.created_at, 'PLATFORM_PUBLISHED', null, null, null, null, null, null, null,
                case when d.id is null then 'IMPORT' else 'MODERATOR' end, d.moderator, d.ground, d.reason, null, null
            from platform p
            left join done d on d.kind = 'PLATFORM' and d.subject_id = p.id and d.outcome = 'PUBLISH'
            where :scope
            """;

    /**
     * What was taken off, by moderators or by its author, is published anew, not updated.
     *
     * <p>The reason of a decision on an experience is for its author. What readers see because of a decision is named beside it:
     * nothing that was taken off or replaced since.
     */
    private static final String DECISIONS = """
            union all
            select 'D-' || d.id, d.decided_at, d.kind || case d.outcome
                when 'PUBLISH' then case when d.before is null or d.before = 'WITHDRAW' or exists (select from moderation_log
                    where case_id = d.before_case and event = 'RETRACTED') then '_PUBLISHED' else '_UPDATED' end
                when 'WITHDRAW' then '_WITHDRAWN' else '_RESTORED' end,
                (select ask from answer where d.kind = 'ANSWER' and id = d.subject_id), null, null, null, null, null, null,
                'MODERATOR', d.moderator, d.ground, case when d.kind <> 'EXPERIENCE' then d.reason end,
                seen.experience_id, seen.signature
            from done d left join (select v.experience_id, v.case_id, v.signature
                from experience e join experience_version v on v.experience_id = e.id and v.number = e.published_version
                where :scope) seen
                    on d.kind = 'EXPERIENCE' and d.outcome <> 'WITHDRAW' and seen.case_id = d.case_id
            where d.outcome in ('WITHDRAW', 'RESTORE') or (d.kind = 'EXPERIENCE' and d.outcome = 'PUBLISH')
            """;

    /** An experience that was public, and that its author took back. */
    private static final String RETRACTIONS = """
            union all
            select 'L-' || l.case_id, l.at, 'EXPERIENCE_WITHDRAWN', null, null, null, null, null, null, null,
                'AUTHOR', null, null, null, null, null
            from moderation_log l
            where l.event = 'RETRACTED' and l.case_id in (select case_id from done
                where kind = 'EXPERIENCE' and outcome = 'PUBLISH')
            )
            """;

    /** In whose place the condition of a {@link Scope} comes. */
    private static final String SCOPE = ":scope";

    private static final Scope OF_PLATFORM =
            new Scope("c.platform_id = ?", "a.platform_id = ?", "p.id = ?", "e.platform_id = ?");

    /** What cases are about: an answer, a platform or an experience has its identifier from its proposal. */
    private static final Scope OF_SUBJECTS = new Scope(
            "c.subject_id = any(?::uuid[])", "a.id = any(?::uuid[])", "p.id = any(?::uuid[])", "e.id = any(?::uuid[])");

    /** Which rows are read, each with one value. */
    private record Scope(String cases, String answers, String platforms, String experiences) {}

    private HistoryQuery() {}

    /** The history of a platform. */
    static Sql write(UUID platform, int limit, @Nullable HistoryCursor after) {
        Sql sql = told(OF_PLATFORM, platform);
        if (after != null) {
            sql.add("where (at, key collate \"C\") < (?, ?)", after.at(), after.key());
        }
        return sql.add("order by at desc, key collate \"C\" desc limit ?", limit);
    }

    /** The items with these keys, in any order. */
    static Sql write(Collection<UUID> subjects, Collection<String> keys) {
        return told(OF_SUBJECTS, subjects).add("where key = any(?)", keys);
    }

    private static Sql told(Scope scope, Object value) {
        return Sql.of(DECIDED.replace(SCOPE, scope.cases()), value)
                .add(ANSWERS.replace(SCOPE, scope.answers()), value)
                .add(PLATFORM.replace(SCOPE, scope.platforms()), value)
                .add(DECISIONS.replace(SCOPE, scope.experiences()), value)
                .add(RETRACTIONS)
                .add("select * from told");
    }
}
