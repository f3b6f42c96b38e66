package vigie.web.news;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import vigie.web.layout.SiteSettings;

/** Where a feed leads to: the address that the operator gave, or this process's own. Never what a request says. */
@Singleton
class FeedAddress {
    /** Of RFC 4151: the name was ours in this year, and names of later years say the same. */
    private static final String YEAR = "2026";

    private final @Nullable String configured;
    private final Provider<EmbeddedServer> server;

    FeedAddress(SiteSettings site, @Value("${vigie.address:}") String own, Provider<EmbeddedServer> server) {
        configured = site.url() != null ? site.url() : own.isBlank() ? null : own;
        this.server = server;
    }

    /** @param path beginning with a slash */
    String absolute(String path) {
        return (configured == null ? server.get().getURI().toString() : configured.replaceFirst("/+$", "")) + path;
    }

    /** A name for something of this site that stays the same wherever it is read. */
    String tag(String name) {
        return "tag:" + URI.create(absolute("/")).getHost() + "," + YEAR + ":" + name;
    }
}
