package vigie.api.http;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** Where readers find this site: what letters and the console write. Never what a request says. */
@Singleton
public class SiteAddress {
    private final String configured;
    private final Provider<EmbeddedServer> server;

    /**
     * @param url VIGIE_SITE_URL; empty when the operator did not say
     * @param own where this process answers; empty to ask the server
     */
    SiteAddress(
            @Value("${vigie.site.url:}") String url,
            @Value("${vigie.address:}") String own,
            Provider<EmbeddedServer> server) {
        String given = url.isBlank() ? own : url;
        configured = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
        this.server = server;
    }

    /** @param path beginning with a slash */
    public String absolute(String path) {
        return (configured.isBlank() ? server.get().getURI().toString() : configured) + path;
    }
}
