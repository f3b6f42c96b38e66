package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.moderation.CaseId;
import vigie.proposal.Remark;
import vigie.proposal.Remarks;

@Singleton
@Transactional
class JdbcRemarks implements Remarks {
    private static final int SHOWN = 100;

    private final JdbcOperations jdbc;

    JdbcRemarks(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Remark remark) {
        Sql.of(
                        "insert into remark (id, revision, criterion, text, sent_at) values (?, ?, ?::integer, ?, ?)",
                        remark.id(),
                        remark.revision(),
                        remark.criterion(),
                        remark.text(),
                        remark.sentAt())
                .update(jdbc);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Remark> of(UUID id) {
        return Sql.of("select * from remark where id = ? order by revision desc limit 1", id)
                .first(jdbc, JdbcRemarks::remark);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Remark> textsOf(UUID id) {
        return Sql.of("select * from remark where id = ? order by revision", id).list(jdbc, JdbcRemarks::remark);
    }

    private static Remark remark(ResultSet row) throws SQLException {
        int criterion = row.getInt("criterion");
        return new Remark(
                Sql.uuid(row, "id"),
                row.getInt("revision"),
                criterion == 0 ? null : criterion,
                row.getString("text"),
                Sql.instant(row, "sent_at"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingOf(MemberId author) {
        return Sql.of("""
                        select c.id as case_id, r.* from moderation_case c
                        join remark r on r.id = c.subject_id and r.revision = c.revision
                        where c.kind = 'REMARK' and c.author_id = ? and c.status in ('OPEN', 'CHANGES_REQUESTED')
                        order by c.submitted_at desc, c.id
                        """, author.value())
                .list(jdbc, row -> new Waiting(new CaseId(Sql.uuid(row, "case_id")), remark(row)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> keptOn(@Nullable Integer criterion) {
        return Sql.of("""
                        select r.text from remark r
                        join moderation_case c on c.kind = 'REMARK' and c.subject_id = r.id and c.revision = r.revision
                        where r.criterion is not distinct from ?::integer and c.status = 'PUBLISHED'
                        order by c.submitted_at desc, c.id limit ?
                        """, criterion, SHOWN).list(jdbc, row -> row.getString("text"));
    }
}
