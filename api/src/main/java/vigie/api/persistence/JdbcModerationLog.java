package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.identity.Digest;
import vigie.moderation.DecisionId;
import vigie.moderation.LogEntry;
import vigie.moderation.ModerationLog;

/**
 * A chain: the hash of an entry is that of the hash before, a line end, and the entry as it was written. What is kept of
 * decisions for reading can be compared with it.
 */
@Singleton
@Transactional
class JdbcModerationLog implements ModerationLog {
    /** Stands before the first entry. */
    private static final String BEGINNING = "0".repeat(64);

    // An entry knows its instant more exactly than a column can.
    private static final String LINKS = """
            select number, entry, previous, hash,
                abs(extract(epoch from at - ((entry::jsonb) ->> 'at')::timestamptz)) < 0.00001 as timely
            from moderation_log
            """;

    // The moderator is forgotten with the account, and only then.
    private static final String OTHERWISE = """
            select coalesce(d.id, logged.id) as id
            from (
                select number, event, case_id, outcome, ground, instead, (entry::jsonb) -> 'details' as details,
                    ((entry::jsonb) -> 'details' ->> 'decision')::uuid as id, at
                from moderation_log where event in ('DECIDED', 'DECIDED_FIRST')
            ) logged full join decision d on d.id = logged.id
            where d.id is null or logged.id is null
                or d.case_id <> logged.case_id
                or d.takes_effect <> (logged.event = 'DECIDED')
                or abs(extract(epoch from d.decided_at - logged.at)) > 0.00001
                or (d.outcome, d.ground, d.instead) is distinct from (logged.outcome, logged.ground, logged.instead)
                or d.because_of::text is distinct from logged.details ->> 'because'
                or encode(sha256(convert_to(d.reason, 'UTF8')), 'hex') is distinct from logged.details ->> 'reasonDigest'
                or (d.moderator_id::text is distinct from logged.details ->> 'moderator'
                    and (d.moderator_id is not null
                        or exists (select from member where id::text = logged.details ->> 'moderator')))
            order by logged.number, d.decided_at, d.id limit 1
            """;

    private static final int AT_ONCE = 1_000;

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final ObjectMapper json;

    JdbcModerationLog(JdbcOperations jdbc, TransactionOperations<Connection> transactions, ObjectMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
    }

    /** @param timely whether the instant beside the entry, which is counted with, is that of the entry */
    private record Link(long number, String entry, String previous, String hash, boolean timely) {}

    /**
     * Written when all else of the transaction is done: who waits for the log holds already whatever else they need, so that no
     * two wait for one another. An entry that cannot be written undoes the transaction.
     */
    @Override
    public void append(LogEntry entry) {
        transactions.findTransactionStatus().orElseThrow().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                write(entry);
            }
        });
    }

    private void write(LogEntry entry) {
        // One writer at a time, in every process, until the transaction ends: numbers follow the order of commits.
        Sql.of("select pg_advisory_xact_lock(hashtext('moderation_log'))").first(jdbc, row -> true);
        Link last = Sql.of(LINKS + "order by number desc limit 1")
                .first(jdbc, JdbcModerationLog::link)
                .orElse(new Link(0, "", "", BEGINNING, true));
        String written = written(entry);
        Sql.of(
                        "insert into moderation_log (number, entry, previous, hash, at) values (?, ?, ?, ?, ?)",
                        last.number() + 1,
                        written,
                        last.hash(),
                        hash(last.hash(), written),
                        entry.at())
                .update(jdbc);
    }

    @Override
    @Transactional(readOnly = true)
    public Verification verify() {
        long number = 0;
        String hash = BEGINNING;
        while (true) {
            var links = Sql.of(LINKS + "where number > ? order by number limit " + AT_ONCE, number)
                    .list(jdbc, JdbcModerationLog::link);
            for (Link link : links) {
                number++;
                if (!link.timely()
                        || link.number() != number
                        || !link.previous().equals(hash)
                        || !link.hash().equals(hash(hash, link.entry()))) {
                    return new Verification(number, link.number(), hash, null);
                }
                hash = link.hash();
            }
            if (links.size() < AT_ONCE) {
                return new Verification(number, 0, number == 0 ? "" : hash, otherwise());
            }
        }
    }

    private @Nullable DecisionId otherwise() {
        return Sql.of(OTHERWISE)
                .first(jdbc, row -> new DecisionId(Sql.uuid(row, "id")))
                .orElse(null);
    }

    private static String hash(String previous, String entry) {
        return Digest.of(previous + "\n" + entry);
    }

    private String written(LogEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", entry.at().toString());
        fields.put("case", entry.caseId().value().toString());
        fields.put("details", entry.details());
        fields.put("event", entry.event().name());
        try {
            return json.writeValueAsString(fields);
        } catch (IOException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("number"),
                row.getString("entry"),
                row.getString("previous"),
                row.getString("hash"),
                row.getBoolean("timely"));
    }
}
