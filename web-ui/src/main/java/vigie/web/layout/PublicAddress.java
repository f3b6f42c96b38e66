package vigie.web.layout;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import vigie.site.SiteSettings;

/** Where programs find this site: the address that the operator gave, or this process's own. Never what a request says. */
@Singleton
public class PublicAddress {
    private final @Nullable String configured;
    private final Provider<EmbeddedServer> server;

    PublicAddress(SiteSettings site, @Value("${vigie.address:}") String own, Provider<EmbeddedServer> server) {
        configured = site.url() != null ? site.url() : own.isBlank() ? null : own;
        this.server = server;
    }

    /** @param path beginning with a slash */
    public String absolute(String path) {
        return (configured == null ? server.get().getURI().toString() : configured.replaceFirst("/+$", "")) + path;
    }
}
