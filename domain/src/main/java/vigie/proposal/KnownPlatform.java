package vigie.proposal;

import java.util.List;
import java.util.Optional;
import vigie.platform.Platform;
import vigie.platform.WebAddress;

/** Whether a platform is known already: by its name, however it is typed, or by its site. */
final class KnownPlatform {
    private KnownPlatform() {}

    static Optional<Platform> among(List<Platform> platforms, PlatformContent content) {
        return platforms.stream()
                .filter(each -> isSame(content, each.name(), each.website()))
                .findFirst();
    }

    static boolean isSame(PlatformContent content, String name, String website) {
        return Platform.nameKey(content.name()).equals(Platform.nameKey(name))
                || WebAddress.site(content.website()).equals(WebAddress.site(website));
    }
}
