package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import vigie.moderation.CaseId;
import vigie.moderation.DecisionId;
import vigie.moderation.WaitingAppeals;
import vigie.report.Appeal;
import vigie.report.AppealId;
import vigie.report.Appeals;

@Singleton
@Transactional
class JdbcAppeals implements Appeals, WaitingAppeals {
    private final JdbcOperations jdbc;

    JdbcAppeals(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Appeal appeal) {
        Sql.of(
                        "insert into appeal (id, decision_id, case_id, text, sent_at) values (?, ?, ?, ?, ?)",
                        appeal.id().value(),
                        appeal.decision().value(),
                        appeal.appealed().value(),
                        appeal.text(),
                        appeal.sentAt())
                .update(jdbc);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Appeal> withId(AppealId id) {
        return Sql.of("select * from appeal where id = ?", id.value()).first(jdbc, JdbcAppeals::read);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Appeal> against(DecisionId decision) {
        return Sql.of("select * from appeal where decision_id = ?", decision.value())
                .first(jdbc, JdbcAppeals::read);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseId> against(CaseId decided) {
        return Sql.of("""
                        select waiting.id from appeal a join moderation_case waiting
                            on waiting.kind = 'APPEAL' and waiting.subject_id = a.id and waiting.status = 'OPEN'
                        where a.case_id = ? order by a.sent_at desc limit 1
                        """, decided.value()).first(jdbc, row -> new CaseId(Sql.uuid(row, "id")));
    }

    private static Appeal read(ResultSet row) throws SQLException {
        return new Appeal(
                new AppealId(Sql.uuid(row, "id")),
                new DecisionId(Sql.uuid(row, "decision_id")),
                new CaseId(Sql.uuid(row, "case_id")),
                row.getString("text"),
                Sql.instant(row, "sent_at"));
    }
}
