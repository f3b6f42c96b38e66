package vigie.web.moderation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vigie.web.Site;

/** One site for the tests of moderation: with the shipped platforms, and a subject for each kind of case. */
public final class ModerationSite implements ParameterResolver {
    private static final Namespace SHARED = Namespace.create(ModerationSite.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Site.class;
    }

    /** JUnit closes it after the last test. */
    @Override
    public Site resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(SHARED).getOrComputeIfAbsent("site", name -> start(), Site.class);
    }

    private static Site start() {
        Path root = Path.of(Objects.requireNonNull(System.getProperty("vigie.root"), "Run by Maven"));
        return Site.empty(Map.of(
                SampleSubjects.WANTED,
                "true",
                "vigie.platforms",
                root.resolve("data").resolve("platforms").toString()));
    }
}
