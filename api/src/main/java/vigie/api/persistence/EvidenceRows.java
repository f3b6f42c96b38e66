package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vigie.answer.AnswerId;
import vigie.answer.Evidence;
import vigie.answer.EvidenceKind;

/** The evidence under answers. It has no id of its own: its key is the answer and its place. */
@Singleton
class EvidenceRows {
    private static final String OF_ANSWERS =
            "select * from evidence where answer_id = any (?) order by answer_id, position";
    private static final String ADD = """
            insert into evidence (answer_id, position, evidence_kind, evidence_url, evidence_seen_on,
                evidence_page_date, evidence_stored_copy, evidence_quote)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcOperations jdbc;

    EvidenceRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    List<EvidenceRow> of(Collection<AnswerId> answers) {
        return jdbc.prepareStatement(OF_ANSWERS, statement -> {
            UUID[] ids = answers.stream().map(AnswerId::value).toArray(UUID[]::new);
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids));
            List<EvidenceRow> rows = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    rows.add(row(results));
                }
            }
            return rows;
        });
    }

    private static EvidenceRow row(ResultSet results) throws SQLException {
        return new EvidenceRow(
                new AnswerId(results.getObject("answer_id", UUID.class)),
                results.getInt("position"),
                evidence(results));
    }

    /** The evidence in the columns that begin with that word. */
    static Evidence evidence(ResultSet results) throws SQLException {
        return new Evidence(
                EvidenceKind.valueOf(results.getString("evidence_kind")),
                results.getString("evidence_url"),
                results.getObject("evidence_seen_on", LocalDate.class),
                results.getString("evidence_page_date"),
                results.getBoolean("evidence_stored_copy"),
                results.getString("evidence_quote"));
    }

    void add(List<EvidenceRow> rows) {
        jdbc.prepareStatement(ADD, statement -> {
            for (EvidenceRow row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private static void bind(PreparedStatement statement, EvidenceRow row) throws SQLException {
        Evidence evidence = row.evidence();
        statement.setObject(1, row.answerId().value());
        statement.setInt(2, row.position());
        statement.setString(3, evidence.kind().name());
        statement.setString(4, evidence.url());
        statement.setObject(5, evidence.seenOn());
        statement.setObject(6, evidence.pageDate(), Types.VARCHAR);
        statement.setBoolean(7, evidence.storedCopy());
        statement.setObject(8, evidence.quote(), Types.VARCHAR);
    }
}
