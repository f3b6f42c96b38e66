package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.language.Language;
import vigie.member.MemberId;
import vigie.moderation.CaseAuthor;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.CasePlace;
import vigie.moderation.CasePlatform;
import vigie.moderation.CaseRecords;
import vigie.moderation.CaseStatus;
import vigie.moderation.Contribution;
import vigie.moderation.Decision;
import vigie.moderation.DecisionId;
import vigie.moderation.EarlierDecision;
import vigie.moderation.NamedDecision;
import vigie.platform.PlatformId;

@Singleton
@Transactional(readOnly = true)
class JdbcCaseRecords implements CaseRecords {
    private final JdbcOperations jdbc;

    JdbcCaseRecords(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<CaseAuthor> author(MemberId id) {
        return Sql.of("select display_name, created_at, language from member where id = ?", id.value())
                .first(
                        jdbc,
                        row -> new CaseAuthor(
                                id,
                                row.getString("display_name"),
                                Sql.instant(row, "created_at"),
                                Language.valueOf(row.getString("language"))));
    }

    @Override
    public Optional<CasePlatform> platform(PlatformId id) {
        return Sql.of("select slug as platform_slug, name as platform_name from platform where id = ?", id.value())
                .first(jdbc, JdbcCaseQueue::knownPlatform);
    }

    @Override
    public List<NamedDecision> decisions(CaseId id) {
        return Sql.of("""
                        select d.*, m.display_name from decision d left join member m on m.id = d.moderator_id
                        where d.case_id = ? order by d.case_version
                        """, id.value())
                .list(jdbc, row -> new NamedDecision(JdbcDecisions.read(row), row.getString("display_name")));
    }

    @Override
    public List<EarlierDecision> earlier(MemberId author, CaseId except, int limit) {
        return Sql.of("""
                        select d.*, c.kind, p.slug as platform_slug, p.name as platform_name
                        from moderation_case c
                            join decision d on d.case_id = c.id and d.takes_effect
                            left join platform p on p.id = c.platform_id
                        where c.author_id = ? and c.id <> ?
                        order by d.decided_at desc, d.id desc limit ?
                        """, author.value(), except.value(), limit)
                .list(
                        jdbc,
                        row -> new EarlierDecision(
                                CaseKind.valueOf(row.getString("kind")),
                                JdbcCaseQueue.platform(row),
                                JdbcDecisions.read(row)));
    }

    @Override
    public List<Contribution> contributions(MemberId author, @Nullable CasePlace before, int limit) {
        Sql sql = Sql.of("""
                        select c.*, p.slug as platform_slug, p.name as platform_name, exists (
                            select from appeal where decision_id = (select d.id from decision d
                                where d.case_id = c.id and d.takes_effect order by d.case_version desc limit 1)) as appealed,
                            not exists (select from moderation_case n where n.subject_id = c.subject_id
                                and n.kind = c.kind and n.submitted_at > c.submitted_at) as newest,
                            exists (select from moderation_case s where s.subject_id = c.subject_id
                                and s.kind = c.kind and s.id <> c.id and s.status = 'PUBLISHED') as stands,
                            case c.kind
                                when 'ANSWER' then (select ask from answer_proposal where id = c.subject_id
                                    order by revision desc limit 1)
                                when 'PLATFORM' then (select name from platform_proposal where id = c.subject_id
                                    order by revision desc limit 1)
                                when 'REMARK' then (select criterion::text from remark where id = c.subject_id
                                    order by revision desc limit 1)
                            end as about,
                            case c.kind when 'REMARK' then (select left(text, 160) from remark where id = c.subject_id
                                order by revision desc limit 1) end as begins,
                            case c.kind when 'APPEAL' then (select decision_id from appeal where id = c.subject_id)
                                end as appeals
                        from moderation_case c left join platform p on p.id = c.platform_id
                        where c.author_id = ?
                        """, author.value());
        if (before != null) {
            sql.add(
                    "and (c.submitted_at, c.id) < (?, ?)",
                    before.submittedAt(),
                    before.id().value());
        }
        Map<CaseId, List<Decision>> decisions = new LinkedHashMap<>();
        List<Contribution> found = sql.add("order by c.submitted_at desc, c.id desc limit ?", limit)
                .list(jdbc, row -> {
                    CaseId id = new CaseId(Sql.uuid(row, "id"));
                    decisions.put(id, new ArrayList<>());
                    UUID appeals = Sql.uuidOrNull(row, "appeals");
                    return new Contribution(
                            id,
                            CaseKind.valueOf(row.getString("kind")),
                            CaseStatus.valueOf(row.getString("status")),
                            JdbcCaseQueue.platform(row),
                            Sql.uuid(row, "subject_id"),
                            row.getString("about"),
                            row.getString("begins"),
                            appeals == null ? null : new DecisionId(appeals),
                            row.getBoolean("newest"),
                            row.getBoolean("stands"),
                            Sql.instant(row, "submitted_at"),
                            row.getInt("revision"),
                            row.getBoolean("appealed"),
                            List.of());
                });
        Sql.of(
                        "select * from decision where case_id = any (?::uuid[]) order by case_version",
                        decisions.keySet().stream().map(CaseId::value).toList())
                .list(jdbc, JdbcDecisions::read)
                .forEach(each ->
                        decisions.getOrDefault(each.caseId(), new ArrayList<>()).add(each));
        return found.stream()
                .map(each -> each.with(decisions.getOrDefault(each.id(), List.of())))
                .toList();
    }

    @Override
    public int sentBack(MemberId author) {
        return Sql.of(
                        "select count(*) as number from moderation_case where author_id = ? and status = 'CHANGES_REQUESTED'",
                        author.value())
                .first(jdbc, row -> row.getInt("number"))
                .orElse(0);
    }
}
