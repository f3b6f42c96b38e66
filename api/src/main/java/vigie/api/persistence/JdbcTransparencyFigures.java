package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import vigie.moderation.CaseKind;
import vigie.moderation.LogEvent;
import vigie.moderation.Outcome;
import vigie.moderation.Transparency;
import vigie.moderation.Transparency.Count;
import vigie.moderation.Transparency.Delay;
import vigie.moderation.TransparencyFigures;

@Singleton
class JdbcTransparencyFigures implements TransparencyFigures {
    /** So many rows of delays are shown: two years of six kinds. */
    private static final int DELAYS = 144;

    private final JdbcOperations jdbc;

    JdbcTransparencyFigures(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    private record End(long entries, String head) {}

    @Override
    @Transactional(readOnly = true)
    public Transparency now() {
        End end = Sql.of("select number, hash from moderation_log order by number desc limit 1")
                .first(jdbc, row -> new End(row.getLong("number"), row.getString("hash")))
                .orElse(new End(0, ""));
        return Transparency.of(counts(), delays(), end.entries(), end.head());
    }

    private List<Count> counts() {
        return Sql.of("""
                        select event, kind, outcome, ground, count(*) as times from moderation_log
                        where kind is not null and instead is null group by event, kind, outcome, ground
                        """).list(jdbc, JdbcTransparencyFigures::count);
    }

    private static Count count(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Count(
                LogEvent.valueOf(row.getString("event")),
                CaseKind.valueOf(row.getString("kind")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("ground"),
                row.getLong("times"));
    }

    private List<Delay> delays() {
        return Sql.of("""
                        with submitted as (
                            select case_id, kind, at from moderation_log where event = 'SUBMITTED'
                        ), decided as (
                            select case_id, min(at) as at from moderation_log
                            where event in ('DECIDED', 'DECIDED_FIRST') group by case_id
                        )
                        select to_char(s.at at time zone 'UTC', 'YYYY-MM') as month, s.kind, count(*) as cases,
                            percentile_cont(0.5) within group (order by extract(epoch from d.at - s.at)) as seconds
                        from submitted s join decided d using (case_id)
                        group by 1, s.kind order by 1 desc, s.kind limit ?
                        """, DELAYS)
                .list(
                        jdbc,
                        row -> new Delay(
                                YearMonth.parse(row.getString("month")),
                                CaseKind.valueOf(row.getString("kind")),
                                row.getLong("cases"),
                                Duration.ofSeconds(Math.max(0, Math.round(row.getDouble("seconds"))))));
    }
}
