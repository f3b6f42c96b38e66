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
import vigie.moderation.CaseStatus;
import vigie.moderation.LogEvent;
import vigie.moderation.Outcome;
import vigie.moderation.Transparency;
import vigie.moderation.Transparency.Count;
import vigie.moderation.Transparency.Delay;
import vigie.moderation.Transparency.Stand;
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
        return Transparency.of(counts(), stands(), delays(), end.entries(), end.head());
    }

    private List<Count> counts() {
        return Sql.of("""
                        select event, kind, outcome, ground, count(*) as times from moderation_log
                        where kind is not null and instead is null group by event, kind, outcome, ground
                        """).list(jdbc, JdbcTransparencyFigures::count);
    }

    // Its last entry says where a case stands. What was imported and then reported never came in.
    private List<Stand> stands() {
        return Sql.of("""
                        select kind, event, outcome, ground, instead, count(*) as cases from (
                            select distinct on (case_id) kind, event, outcome, ground, instead from moderation_log
                            where event in ('SUBMITTED', 'RESUBMITTED', 'RETRACTED', 'SUPERSEDED', 'DECIDED')
                                and case_id in (select case_id from moderation_log where event = 'SUBMITTED')
                            order by case_id, number desc
                        ) last where kind is not null group by kind, event, outcome, ground, instead
                        """).list(jdbc, JdbcTransparencyFigures::stand);
    }

    private static Stand stand(ResultSet row) throws SQLException {
        return new Stand(
                CaseKind.valueOf(row.getString("kind")), status(row), row.getString("ground"), row.getLong("cases"));
    }

    private static CaseStatus status(ResultSet row) throws SQLException {
        String instead = row.getString("instead");
        return switch (LogEvent.valueOf(row.getString("event"))) {
            case SUBMITTED, RESUBMITTED, DECIDED_FIRST, TAKEN_BACK, AUTHOR_LEFT -> CaseStatus.OPEN;
            case RETRACTED -> CaseStatus.RETRACTED;
            case SUPERSEDED -> CaseStatus.SUPERSEDED;
            case DECIDED ->
                instead == null ? Outcome.valueOf(row.getString("outcome")).brings() : CaseStatus.valueOf(instead);
        };
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
                        select to_char(s.at at time zone 'Europe/Paris', 'YYYY-MM') as month, s.kind, count(*) as cases,
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
