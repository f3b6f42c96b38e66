package vigie.directory;

import java.util.Collection;
import java.util.List;
import vigie.platform.Slug;

/** All that the directory says of several platforms, in a fixed few queries. */
public interface PlatformSheets {
    /** Those of the platforms that the directory has, by slug. */
    List<PlatformSheet> sheets(Collection<Slug> slugs);
}
