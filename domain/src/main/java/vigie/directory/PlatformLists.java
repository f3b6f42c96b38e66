package vigie.directory;

import java.time.Instant;
import java.util.List;
import vigie.platform.Slug;

/** All platforms that readers see, in parts of a fixed size, for programs that list them. Each call takes one query. */
public interface PlatformLists {
    /** @param changedAt when anything published about it last changed */
    record Listed(Slug slug, Instant changedAt) {}

    /** When anything in each part last changed, part by part; nothing when there is no platform. */
    List<Instant> parts(int size);

    /**
     * By slug.
     *
     * @param number from 1
     * @return nothing beyond the last
     */
    List<Listed> part(int number, int size);
}
