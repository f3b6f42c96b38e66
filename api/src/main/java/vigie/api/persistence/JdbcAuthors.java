package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vigie.member.MemberId;
import vigie.proposal.Authors;

@Singleton
class JdbcAuthors implements Authors {
    private final JdbcOperations jdbc;

    JdbcAuthors(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    // Rows that refer to the member may come meanwhile: a moderator's decision does not wait for their own letters.
    @Override
    @Transactional
    public void lock(MemberId author) {
        Sql.of("select 1 from member where id = ? for no key update", author.value())
                .first(jdbc, row -> true);
    }
}
