package vigie.directory;

import java.util.Collection;
import java.util.List;
import vigie.platform.Platform;

/** All that the directory says of several platforms, in a fixed few queries. */
public interface PlatformSheets {
    /**
     * By slug.
     *
     * @param listed platforms that were just read from the directory: they are not read again
     */
    List<PlatformSheet> sheets(Collection<Platform> listed);
}
