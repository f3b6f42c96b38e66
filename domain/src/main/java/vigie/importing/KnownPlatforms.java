package vigie.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.platform.Platform;
import vigie.platform.Slug;
import vigie.platform.WebAddress;

/** The names and sites that are taken, so that a platform does not come in twice under another slug. */
final class KnownPlatforms {
    private final Map<String, Slug> byName = new HashMap<>();
    private final Map<String, Slug> bySite = new HashMap<>();

    KnownPlatforms(Collection<Platform> platforms) {
        platforms.forEach(platform -> add(platform.slug(), platform.name(), platform.website()));
    }

    void add(Slug slug, String name, String website) {
        byName.put(Platform.nameKey(name), slug);
        bySite.put(WebAddress.site(website), slug);
    }

    /** The other platform of this name; null when there is none. */
    @Nullable
    Slug ofName(String name, Slug own) {
        return other(byName.get(Platform.nameKey(name)), own);
    }

    /** The other platform of this site; null when there is none. */
    @Nullable
    Slug ofSite(String website, Slug own) {
        return other(bySite.get(WebAddress.site(website)), own);
    }

    private static @Nullable Slug other(@Nullable Slug found, Slug own) {
        return own.equals(found) ? null : found;
    }
}
