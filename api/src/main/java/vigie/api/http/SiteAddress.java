package vigie.api.http;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;

/** Where readers find this site: what letters and the console write. Never what a request says: a stranger writes that. */
@Singleton
public class SiteAddress {
    private final String configured;
    private final Provider<EmbeddedServer> server;

    /**
     * @param url VIGIE_SITE_URL; empty when the operator did not say
     * @param own where this process answers; empty to ask the server
     * @throws ConfigurationException when no link can lead to what the operator said
     */
    public SiteAddress(
            @Value("${vigie.site.url:}") String url,
            @Value("${vigie.address:}") String own,
            Provider<EmbeddedServer> server) {
        configured = withoutSlash(url.isBlank() ? own : checked(url));
        this.server = server;
    }

    /** @param path beginning with a slash */
    public String absolute(String path) {
        return (configured.isBlank() ? server.get().getURI().toString() : configured) + path;
    }

    private static String checked(String url) {
        try {
            URI address = new URI(url.strip());
            String scheme = String.valueOf(address.getScheme());
            if ((scheme.equals("https") || scheme.equals("http")) && address.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException notAnAddress) {
            // Said below, as of one that leads nowhere.
        }
        throw new ConfigurationException("VIGIE_SITE_URL is no address of a site: \"" + url
                + "\". It should be like https://vigie.example, for the links in letters lead there.");
    }

    private static String withoutSlash(String url) {
        return url.strip().replaceFirst("/+$", "");
    }
}
