package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.once.KeptAnswer;
import vigie.once.KeyedRequest;
import vigie.once.KeyedRequests;

/** In transactions of its own: others must see at once that a key is taken. */
@Singleton
@Transactional(propagation = TransactionDefinition.Propagation.REQUIRES_NEW)
class JdbcKeyedRequests implements KeyedRequests {
    private final JdbcOperations jdbc;
    private final TypedTexts texts;

    JdbcKeyedRequests(JdbcOperations jdbc, TypedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    @Transactional(readOnly = true, propagation = TransactionDefinition.Propagation.REQUIRES_NEW)
    public Optional<Earlier> find(String key) {
        return Sql.of("select seal, begun_at, status, headers, body from answered_request where key_digest = ?", key)
                .first(jdbc, row -> new Earlier(row.getString("seal"), Sql.instant(row, "begun_at"), answer(row)));
    }

    private @Nullable KeptAnswer answer(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        return row.wasNull()
                ? null
                : new KeptAnswer(status, texts.read(row.getString("headers")), row.getString("body"));
    }

    @Override
    public boolean claim(KeyedRequest request, String seal, Instant now, Instant lapsed, Instant over) {
        Sql claim = Sql.of("insert into answered_request as kept (key_digest, seal, attempt, begun_at, member_id)");
        if (request.member() == null) {
            claim.add("values (?, ?, ?, ?, null)", request.key(), seal, request.attempt(), now);
        } else {
            // Waits for who deletes the member at this moment, and then finds none.
            claim.add(
                    "select ?, ?, ?, ?, id from member where id = ? for key share",
                    request.key(),
                    seal,
                    request.attempt(),
                    now,
                    request.member().value());
        }
        return claim.add("""
                        on conflict (key_digest) do update set
                            seal = excluded.seal, attempt = excluded.attempt, begun_at = excluded.begun_at,
                            member_id = excluded.member_id, status = null, headers = null, body = null
                        where kept.begun_at <= ? or kept.begun_at <= ? and kept.status is null
                        """, over, lapsed).update(jdbc) == 1;
    }

    @Override
    public void keep(KeyedRequest request, KeptAnswer answer) {
        Sql.of("""
                        update answered_request set status = ?, headers = ?::jsonb, body = ?
                        where key_digest = ? and attempt = ?
                        """, answer.status(), texts.write(answer.headers()), answer.body(), request.key(), request.attempt())
                .update(jdbc);
    }

    @Override
    public void release(KeyedRequest request) {
        Sql.of(
                        "delete from answered_request where key_digest = ? and attempt = ? and status is null",
                        request.key(),
                        request.attempt())
                .update(jdbc);
    }

    @Override
    public void forgetBegunBefore(Instant instant) {
        Sql.of("delete from answered_request where begun_at < ?", instant).update(jdbc);
    }
}
