package vigie.api.http;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

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

    /** Whether the operator said that readers come over TLS, whoever may have ended it on the way. */
    public boolean isHttps() {
        return configured.startsWith("https:");
    }

    /** Whether a browser that is here sends this as the origin of a page. */
    public boolean hasOrigin(String origin) {
        return !configured.isBlank() && origin(configured).equals(origin);
    }

    // As browsers write it: in small letters, without the port that the scheme has anyway.
    private static String origin(String url) {
        URI address = URI.create(url);
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        String port = address.getPort() == -1 || address.getPort() == usual ? "" : ":" + address.getPort();
        return scheme + "://" + String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + port;
    }

    private static String checked(String url) {
        try {
            URI address = new URI(url.strip());
            String scheme = String.valueOf(address.getScheme());
            // Letters put a path behind it: a query or a mark would swallow that.
            boolean plain = address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null;
            if ((scheme.equals("https") || scheme.equals("http")) && address.getHost() != null && plain) {
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
