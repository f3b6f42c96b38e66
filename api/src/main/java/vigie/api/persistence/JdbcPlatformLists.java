package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import vigie.directory.PlatformLists;
import vigie.platform.Slug;

@Singleton
class JdbcPlatformLists implements PlatformLists {
    private final JdbcOperations jdbc;

    JdbcPlatformLists(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Instant> parts(int size) {
        return Sql.of("""
                        select part, max(updated_at) as changed_at from (
                            select (row_number() over (order by slug) - 1) / ? as part, updated_at
                            from platform where withdrawn_at is null
                        ) listed group by part order by part
                        """, size).list(jdbc, row -> Sql.instant(row, "changed_at"));
    }

    // A part has a number and no beginning that could be looked up: those before it are passed over, in the slugs'
    // index.
    @Override
    @Transactional(readOnly = true)
    public List<Listed> part(int number, int size) {
        return Sql.of("""
                        select slug, updated_at from platform where withdrawn_at is null
                        order by slug limit ? offset ?
                        """, size, (number - 1L) * size)
                .list(jdbc, row -> new Listed(new Slug(row.getString("slug")), Sql.instant(row, "updated_at")));
    }
}
