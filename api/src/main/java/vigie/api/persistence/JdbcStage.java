package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import vigie.demonstration.Stage;
import vigie.moderation.CaseId;

@Singleton
class JdbcStage implements Stage {
    private final JdbcOperations jdbc;

    JdbcStage(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean take() {
        // Its row is locked from here on: who comes second waits, and finds the story told.
        Sql.of("""
                        insert into edition (name) select 'DEMONSTRATION' where not exists (select from platform)
                        on conflict do nothing
                        """).update(jdbc);
        return Sql.of("select name, told_at from edition for update")
                .first(jdbc, row -> {
                    if (!row.getString("name").equals("DEMONSTRATION")) {
                        throw new IllegalStateException("This database is no demonstration's.");
                    }
                    return row.getTimestamp("told_at") == null;
                })
                .orElseThrow(() -> new IllegalStateException("This database is no demonstration's."));
    }

    @Override
    public CaseId caseOfReport(String receipt) {
        return Sql.of("""
                        select moderation_case.id from report
                        join moderation_case on moderation_case.kind = 'REPORT' and moderation_case.subject_id = report.id
                        where report.receipt = ?
                        """, receipt)
                .first(jdbc, row -> new CaseId(row.getObject("id", UUID.class)))
                .orElseThrow();
    }

    @Override
    public void dropLetters() {
        Sql.of("delete from letter").update(jdbc);
    }

    @Override
    public void told(Instant at) {
        Sql.of("update edition set told_at = ?", at).update(jdbc);
    }
}
