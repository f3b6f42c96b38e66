package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigie.member.MemberId;
import vigie.moderation.CaseId;
import vigie.moderation.CaseStatus;
import vigie.moderation.Decision;
import vigie.moderation.DecisionId;
import vigie.moderation.Decisions;
import vigie.moderation.Outcome;

@Singleton
@Transactional
class JdbcDecisions implements Decisions {
    private final JdbcOperations jdbc;

    JdbcDecisions(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Decision decision) {
        Sql.of(
                        """
                        insert into decision (id, case_id, case_version, outcome, takes_effect, ground, reason,
                            moderator_id, decided_at, because_of, instead)
                        values (?, ?, ?, ?, ?::boolean, ?, ?, ?, ?, ?, ?)
                        """,
                        decision.id().value(),
                        decision.caseId().value(),
                        decision.caseVersion(),
                        decision.outcome(),
                        String.valueOf(decision.takesEffect()),
                        decision.ground(),
                        decision.reason(),
                        decision.moderator() == null
                                ? null
                                : decision.moderator().value(),
                        decision.decidedAt(),
                        decision.because() == null ? null : decision.because().value(),
                        decision.instead())
                .update(jdbc);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Decision> withId(DecisionId id) {
        return Sql.of("select * from decision where id = ?", id.value()).first(jdbc, JdbcDecisions::read);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Decision> of(CaseId id) {
        return Sql.of("select * from decision where case_id = ? order by case_version", id.value())
                .list(jdbc, JdbcDecisions::read);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Decision> takenBy(MemberId moderator) {
        return Sql.of("select * from decision where moderator_id = ? order by decided_at, id", moderator.value())
                .list(jdbc, JdbcDecisions::read);
    }

    static Decision read(ResultSet row) throws SQLException {
        return read(row, "id");
    }

    /** @param id the column of the decision's own identifier, where rows have another one too */
    static Decision read(ResultSet row, String id) throws SQLException {
        UUID moderator = Sql.uuidOrNull(row, "moderator_id");
        String instead = row.getString("instead");
        UUID because = Sql.uuidOrNull(row, "because_of");
        return new Decision(
                new DecisionId(Sql.uuid(row, id)),
                new CaseId(Sql.uuid(row, "case_id")),
                row.getInt("case_version"),
                Outcome.valueOf(row.getString("outcome")),
                row.getBoolean("takes_effect"),
                row.getString("ground"),
                row.getString("reason"),
                moderator == null ? null : new MemberId(moderator),
                Sql.instant(row, "decided_at"),
                because == null ? null : new DecisionId(because),
                instead == null ? null : CaseStatus.valueOf(instead));
    }
}
