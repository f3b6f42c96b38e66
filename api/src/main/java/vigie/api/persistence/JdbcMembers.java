package vigie.api.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.member.Member;
import vigie.member.MemberFilter;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.member.Role;

@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class JdbcMembers implements Members, CrudRepository<Member, MemberId> {
    private final MemberSearch search;

    JdbcMembers(MemberSearch search) {
        this.search = search;
    }

    abstract Optional<Member> findByEmailKey(String key);

    abstract long countByRole(Role role);

    @Query("select pg_advisory_xact_lock(hashtext('vigie account ' || :key))::text")
    abstract String waitForEmailLock(String key);

    @Query("select pg_advisory_xact_lock(hashtext('vigie administrators'))::text")
    abstract String waitForAdministratorsLock();

    @Override
    public Optional<Member> withId(MemberId id) {
        return findById(id);
    }

    @Override
    public Optional<Member> withEmailKey(String key) {
        // PostgreSQL knows no such character, and no address has it.
        return key.indexOf('\0') >= 0 ? Optional.empty() : findByEmailKey(key);
    }

    @Override
    public List<Member> search(MemberFilter filter, @Nullable MemberId after, int limit) {
        return search.find(filter, after, limit);
    }

    @Override
    public long count(MemberFilter filter) {
        return search.count(filter);
    }

    @Override
    public void add(Member member) {
        save(member);
    }

    @Override
    public void change(Member member) {
        update(member);
    }

    @Override
    public void remove(MemberId id) {
        deleteById(id);
    }

    @Override
    public long administrators() {
        return countByRole(Role.ADMINISTRATOR);
    }

    @Override
    public void lockEmail(String key) {
        waitForEmailLock(key);
    }

    @Override
    public void lockAdministrators() {
        waitForAdministratorsLock();
    }
}
