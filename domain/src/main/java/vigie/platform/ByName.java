package vigie.platform;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Platforms in the order of their names, whatever the accents and capitals. */
public final class ByName {
    private static final Comparator<Named> ORDER = Comparator.comparing(Named::key)
            .thenComparing(named -> named.platform().slug().value());

    private ByName() {}

    /** The key is found once for each: to fold a name takes longer than to compare two. */
    private record Named(String key, Platform platform) {}

    public static List<Platform> sorted(Collection<Platform> platforms) {
        return platforms.stream()
                .map(platform -> new Named(Platform.nameKey(platform.name()), platform))
                .sorted(ORDER)
                .map(Named::platform)
                .toList();
    }
}
