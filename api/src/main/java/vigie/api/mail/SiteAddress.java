package vigie.api.mail;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where the links of letters lead. Its operator says so; what a request says about its host is never asked, for a
 * stranger writes it.
 */
@Singleton
final class SiteAddress {
    private final String given;
    private final BeanProvider<EmbeddedServer> server;

    /**
     * @param url the site's public address; empty when not said
     * @param local the address of this process on this machine; empty when not known
     */
    SiteAddress(
            @Value("${vigie.site.url:}") String url,
            @Value("${vigie.address:}") String local,
            BeanProvider<EmbeddedServer> server) {
        this.given = without(url.isBlank() ? local : checked(url));
        this.server = server;
    }

    /** The whole address of a path on this site. */
    String of(String path) {
        return (given.isEmpty() ? without(server.get().getURI().toString()) : given) + path;
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
                + "\". It should be like https://vigie.example, for letters lead there.");
    }

    private static String without(String url) {
        return url.strip().replaceFirst("/+$", "");
    }
}
