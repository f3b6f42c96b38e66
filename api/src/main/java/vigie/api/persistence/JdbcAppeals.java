package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import vigie.moderation.CaseId;
import vigie.moderation.DecisionId;
import vigie.report.Appeal;
import vigie.report.AppealId;
import vigie.report.Appeals;

@Singleton
@Transactional
class JdbcAppeals implements Appeals {
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

    private static Appeal read(ResultSet row) throws SQLException {
        return new Appeal(
                new AppealId(Sql.uuid(row, "id")),
                new DecisionId(Sql.uuid(row, "decision_id")),
                new CaseId(Sql.uuid(row, "case_id")),
                row.getString("text"),
                Sql.instant(row, "sent_at"));
    }
}
