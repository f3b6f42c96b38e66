package vigie.api.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;
import vigie.platform.Slug;

@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class JdbcPlatforms implements Platforms, CrudRepository<Platform, PlatformId> {
    abstract List<Platform> findBySlugIn(Collection<Slug> slugs);

    abstract List<Platform> findByIdInOrderByName(Collection<PlatformId> ids);

    @Query("select pg_advisory_xact_lock(hashtext('vigie import'))::text")
    abstract String waitForImportLock();

    @Override
    public Optional<Platform> withId(PlatformId id) {
        return findById(id);
    }

    @Override
    public List<Platform> withSlugs(Collection<Slug> slugs) {
        return slugs.isEmpty() ? List.of() : findBySlugIn(slugs);
    }

    @Override
    public List<Platform> withIds(Collection<PlatformId> ids) {
        return ids.isEmpty() ? List.of() : findByIdInOrderByName(ids);
    }

    @Override
    public List<Platform> all() {
        return findAll();
    }

    @Override
    public boolean none() {
        return count() == 0;
    }

    @Override
    public void add(Platform platform) {
        save(platform);
    }

    @Override
    public void change(Platform platform) {
        update(platform);
    }

    @Override
    public void lockForImport() {
        waitForImportLock();
    }
}
