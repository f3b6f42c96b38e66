package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import vigie.limit.Limit;
import vigie.limit.LimitCounters;
import vigie.limit.LimitedAction;

/** Counts in a transaction of its own: what was tried stays counted, whatever becomes of it. */
@Singleton
@Transactional(propagation = TransactionDefinition.Propagation.REQUIRES_NEW)
class JdbcLimitCounters implements LimitCounters {
    private final JdbcOperations jdbc;

    JdbcLimitCounters(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Count add(LimitedAction action, String key, Limit limit, Instant now) {
        Instant end = now.plus(limit.window());
        // A window cannot end later than one that begins now: a limit made shorter counts at once.
        return Sql.of("""
                        insert into limit_use as used (action, whom, number, ends_at) values (?, ?, 1, ?)
                        on conflict (action, whom) do update set
                            number = case when used.ends_at <= ? then 1 else used.number + 1 end,
                            ends_at = case when used.ends_at <= ? then excluded.ends_at
                                else least(used.ends_at, excluded.ends_at) end
                        returning number, ends_at
                        """, action, key, end, now, now)
                .first(jdbc, row -> new Count(row.getInt("number"), Sql.instant(row, "ends_at")))
                .orElseThrow();
    }

    @Override
    public void clear(LimitedAction action, String key) {
        Sql.of("delete from limit_use where action = ? and whom = ?", action, key)
                .update(jdbc);
    }

    @Override
    public void forgetOver(Instant now) {
        Sql.of("delete from limit_use where ends_at <= ?", now).update(jdbc);
    }
}
