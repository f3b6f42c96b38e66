package vigie.web.layout;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses on this site, and on no other: a link in a mail must not lead through us to somebody else's page. */
public final class LocalAddress {
    private static final int LONGEST = 2_000;

    private LocalAddress() {}

    /** The address when it is a path of ours, with or without a query; empty for anything else. */
    public static Optional<String> of(String text) {
        if (text.length() > LONGEST || !text.startsWith("/") || text.startsWith("//") || text.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        try {
            URI address = new URI(text);
            boolean ours = !address.isAbsolute() && address.getRawAuthority() == null;
            return ours ? Optional.of(text) : Optional.empty();
        } catch (URISyntaxException withSpacesOrControlCharacters) {
            return Optional.empty();
        }
    }

    /** The page on which the request was made, as the browser says; empty when it does not, or when that is elsewhere. */
    public static Optional<String> before(HttpRequest<?> request) {
        try {
            URI page = new URI(request.getHeaders().get(HttpHeaders.REFERER, String.class, ""));
            String host = request.getHeaders().get(HttpHeaders.HOST, String.class, "");
            if (page.getRawAuthority() == null || !page.getRawAuthority().equals(host)) {
                return Optional.empty();
            }
            return of(page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery());
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** The page that was asked for, to come back to; empty when it was no page that can be asked for again. */
    public static Optional<String> of(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD) {
            return Optional.empty();
        }
        String query = request.getUri().getRawQuery();
        String path = request.getUri().getRawPath();
        return of(query == null ? path : path + "?" + query);
    }
}
