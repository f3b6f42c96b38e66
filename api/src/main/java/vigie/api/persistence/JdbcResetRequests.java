package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import vigie.account.ResetRequest;
import vigie.account.ResetRequests;

@Singleton
@Transactional
class JdbcResetRequests implements ResetRequests {
    private final JdbcOperations jdbc;

    JdbcResetRequests(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ResetRequest request) {
        Sql.of(
                        "insert into reset_request (id, email_key, asked_at) values (?, ?, ?)",
                        request.id(),
                        request.emailKey(),
                        request.askedAt())
                .update(jdbc);
    }

    @Override
    public Optional<ResetRequest> takeNext() {
        return Sql.of("""
                        delete from reset_request where id = (
                            select id from reset_request order by asked_at, id for update skip locked limit 1)
                        returning *
                        """)
                .first(
                        jdbc,
                        row -> new ResetRequest(
                                Sql.uuid(row, "id"), row.getString("email_key"), Sql.instant(row, "asked_at")));
    }
}
