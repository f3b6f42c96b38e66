package vigie.api.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;
import vigie.platform.Slug;

@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class JdbcPlatforms implements Platforms, CrudRepository<Platform, PlatformId> {
    // Identifiers in queries of our own have no property's name: its converter would be at work in some of them only.
    @Query("select * from platform where slug in (:slugs) and withdrawn_at is null")
    abstract List<Platform> findListed(Collection<String> slugs);

    @Query("select * from platform where withdrawn_at is null")
    abstract List<Platform> findListed();

    @Query("select * from platform where withdrawn_at is null limit :most")
    abstract List<Platform> findListed(int most);

    @Query("select * from platform where withdrawn_at is not null")
    abstract List<Platform> findWithdrawn();

    @Query("select * from platform where id = :platform for update")
    abstract Optional<Platform> findForUpdate(UUID platform);

    abstract boolean existsBySlug(Slug slug);

    @Query(
            "update platform set withdrawn_at = :at, version = version + 1 where id = :platform and withdrawn_at is null")
    abstract int markWithdrawn(UUID platform, Instant at);

    @Query("update platform set withdrawn_at = null where id = :platform")
    abstract int unmarkWithdrawn(UUID platform);

    abstract List<Platform> findByIdInOrderByName(Collection<PlatformId> ids);

    @Query("select pg_advisory_xact_lock(hashtext('vigie import'))::text")
    abstract String waitForImportLock();

    @Override
    public List<Platform> withSlugs(Collection<Slug> slugs) {
        return slugs.isEmpty()
                ? List.of()
                : findListed(slugs.stream().map(Slug::value).toList());
    }

    @Override
    public List<Platform> withIds(Collection<PlatformId> ids) {
        return ids.isEmpty() ? List.of() : findByIdInOrderByName(ids);
    }

    @Override
    public List<Platform> all() {
        return findListed();
    }

    @Override
    public List<Platform> some(int most) {
        return findListed(most);
    }

    @Override
    public List<Platform> withdrawn() {
        return findWithdrawn();
    }

    @Override
    public boolean taken(Slug slug) {
        return existsBySlug(slug);
    }

    @Override
    public Optional<Platform> withId(PlatformId id) {
        return findById(id);
    }

    @Override
    public Optional<Platform> lock(PlatformId id) {
        return findForUpdate(id.value());
    }

    @Override
    public void withdraw(PlatformId id, Instant at) {
        markWithdrawn(id.value(), at);
    }

    @Override
    public void restore(PlatformId id) {
        unmarkWithdrawn(id.value());
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
