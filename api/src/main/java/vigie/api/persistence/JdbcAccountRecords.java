package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vigie.account.AccountRecords;
import vigie.account.HeldData.SentLetter;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.session.Session;

@Singleton
@Transactional(readOnly = true)
class JdbcAccountRecords implements AccountRecords {
    private final JdbcOperations jdbc;

    JdbcAccountRecords(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Session> sessions(MemberId member) {
        return Sql.of("select * from session where member_id = ? order by started_at desc, id", member.value())
                .list(jdbc, SessionRows::session);
    }

    @Override
    public List<SentLetter> letters(Member member) {
        return Sql.of("""
                        select kind, recipient, written_at, sent_at from letter
                        where member_id = ? or (member_id is null and lower(recipient) = lower(?))
                        order by written_at desc, id
                        """, member.id().value(), member.email().value())
                .list(
                        jdbc,
                        row -> new SentLetter(
                                LetterKind.valueOf(row.getString("kind")),
                                row.getString("recipient"),
                                Sql.instant(row, "written_at"),
                                Sql.instantOrNull(row, "sent_at")));
    }
}
