package vigie.platform;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The platforms of the directory. Those that moderators withdrew are kept aside: nothing shows them until they are restored. */
public interface Platforms {
    /** Those of them that are in the directory. */
    List<Platform> withSlugs(Collection<Slug> slugs);

    /** If it is in the directory. */
    default Optional<Platform> listed(Slug slug) {
        return withSlugs(List.of(slug)).stream().findFirst();
    }

    /** As an address names it, which may be anything. */
    default Optional<Platform> withAddress(String slug) {
        return Slug.of(slug).flatMap(this::listed);
    }

    /** By name. */
    List<Platform> withIds(Collection<PlatformId> ids);

    /** All that are in the directory. */
    List<Platform> all();

    /** Some that are in the directory: all, where there are no more than {@code most}. */
    List<Platform> some(int most);

    /** Those that were withdrawn. */
    List<Platform> withdrawn();

    /** True when there never was one. */
    boolean none();

    /** True when a platform has this slug, withdrawn or not. */
    boolean taken(Slug slug);

    /** Withdrawn or not. */
    Optional<Platform> withId(PlatformId id);

    /** The platform as it is now, withdrawn or not; waits until nobody else changes it, held until the transaction ends. */
    Optional<Platform> lock(PlatformId id);

    void add(Platform platform);

    /** Saves a change of a platform already there; fails when somebody else changed it since it was read. */
    void change(Platform platform);

    void withdraw(PlatformId id, Instant at);

    void restore(PlatformId id);

    /** Waits until no other import runs, in any process; held until the transaction ends. */
    void lockForImport();
}
