package vigie.web;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests that only read the one filled {@link Site} of the whole run: starting one takes seconds. */
public final class SharedSite implements ParameterResolver {
    private static final Namespace SHARED = Namespace.create(SharedSite.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Site resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return of(test);
    }

    /** JUnit closes it after the last test. */
    public static Site of(ExtensionContext test) {
        return test.getRoot().getStore(SHARED).getOrComputeIfAbsent("site", name -> Site.filled(), Site.class);
    }
}
