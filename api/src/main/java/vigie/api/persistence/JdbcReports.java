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
import org.jspecify.annotations.Nullable;
import vigie.language.Language;
import vigie.member.EmailAddress;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.report.Report;
import vigie.report.ReportId;
import vigie.report.Reporter;
import vigie.report.Reports;

@Singleton
@Transactional
class JdbcReports implements Reports {
    private final JdbcOperations jdbc;

    JdbcReports(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(UUID subject) {
        Sql.of("select pg_advisory_xact_lock(hashtextextended(?, 0))::text", "report " + subject)
                .first(jdbc, row -> true);
    }

    @Override
    public Optional<Report> same(String content, @Nullable String key) {
        return Sql.of("""
                        select * from report r where content = ? and (form_key = ? or exists (
                            select from moderation_case where kind = 'REPORT' and subject_id = r.id
                                and (status = 'OPEN' or pending_outcome is not null)))
                        order by sent_at limit 1
                        """, content, key == null ? "" : key).first(jdbc, JdbcReports::read);
    }

    @Override
    public void add(Report report, String content, @Nullable String key) {
        Reporter reporter = report.reporter();
        Sql.of(
                        """
                        insert into report (id, receipt, kind, subject_id, case_id, ground, explanation, seen,
                            reporter_name, reporter_email, reporter_language, sent_at, content, form_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        report.id().value(),
                        report.receipt(),
                        report.kind(),
                        report.subject(),
                        report.reported().value(),
                        report.ground(),
                        report.explanation(),
                        report.seen(),
                        reporter == null ? null : reporter.name(),
                        reporter == null ? null : reporter.email().value(),
                        reporter == null ? null : reporter.language(),
                        report.sentAt(),
                        content,
                        key)
                .update(jdbc);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Report> withId(ReportId id) {
        return Sql.of("select * from report where id = ?", id.value()).first(jdbc, JdbcReports::read);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Report> about(UUID subject, CaseId reported) {
        return Sql.of(
                        "select * from report where subject_id = ? or case_id = ? order by sent_at",
                        subject,
                        reported.value())
                .list(jdbc, JdbcReports::read);
    }

    @Override
    public void letAppeal(ReportId id, String tokenDigest) {
        Sql.of("update report set appeal_token = ? where id = ?", tokenDigest, id.value())
                .update(jdbc);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Report> withAppealToken(String tokenDigest) {
        return Sql.of("select * from report where appeal_token = ?", tokenDigest)
                .first(jdbc, JdbcReports::read);
    }

    @Override
    public void forgetReportersDecidedBefore(Instant instant) {
        Sql.of("""
                        update report r set reporter_name = null, reporter_email = null, reporter_language = null,
                            appeal_token = null
                        where reporter_name is not null and exists (
                            select from moderation_case c where c.kind = 'REPORT' and c.subject_id = r.id
                                and c.status <> 'OPEN'
                                and not exists (select from decision where case_id = c.id and decided_at >= ?)
                                and not exists (select from appeal a join moderation_case waiting
                                    on waiting.kind = 'APPEAL' and waiting.subject_id = a.id and waiting.status = 'OPEN'
                                    where a.case_id = c.id))
                        """, instant).update(jdbc);
    }

    private static Report read(ResultSet row) throws SQLException {
        String name = row.getString("reporter_name");
        return new Report(
                new ReportId(Sql.uuid(row, "id")),
                row.getString("receipt"),
                CaseKind.valueOf(row.getString("kind")),
                Sql.uuid(row, "subject_id"),
                new CaseId(Sql.uuid(row, "case_id")),
                row.getString("ground"),
                row.getString("explanation"),
                row.getString("seen"),
                name == null
                        ? null
                        : new Reporter(
                                name,
                                new EmailAddress(row.getString("reporter_email")),
                                Language.valueOf(row.getString("reporter_language"))),
                Sql.instant(row, "sent_at"));
    }
}
