package vigie.platform;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The platforms of the directory. */
public interface Platforms {
    Optional<Platform> withId(PlatformId id);

    List<Platform> withSlugs(Collection<Slug> slugs);

    /** By name. */
    List<Platform> withIds(Collection<PlatformId> ids);

    List<Platform> all();

    boolean none();

    void add(Platform platform);

    /** Saves a change of a platform already there; fails when somebody else changed it since it was read. */
    void change(Platform platform);

    /** Waits until no other import runs, in any process; held until the transaction ends. */
    void lockForImport();
}
