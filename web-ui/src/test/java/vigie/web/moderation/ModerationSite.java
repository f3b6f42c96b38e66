package vigie.web.moderation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import vigie.web.Site;

/** One site for the tests of moderation: with the shipped platforms, and a subject for each kind of case. */
public final class ModerationSite {
    private static final Namespace SHARED = Namespace.create(ModerationSite.class);

    private ModerationSite() {}

    /** JUnit closes it after the last test. */
    public static Site of(ExtensionContext test) {
        return test.getRoot().getStore(SHARED).getOrComputeIfAbsent("site", name -> start(), Site.class);
    }

    static Site start() {
        Path root = Path.of(Objects.requireNonNull(System.getProperty("vigie.root"), "Run by Maven"));
        return Site.empty(Map.of(
                SampleSubjects.WANTED,
                "true",
                "vigie.platforms",
                root.resolve("data").resolve("platforms").toString()));
    }
}
