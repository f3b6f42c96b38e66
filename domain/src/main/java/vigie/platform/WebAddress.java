package vigie.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which addresses Vigie links to: absolute, http or https, with a host, all to be seen, and at most 2,000 characters. */
public final class WebAddress {
    private static final int LONGEST = 2_000;

    /** Such as marks that turn the direction of writing: an address would be read as another one. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}]");

    private WebAddress() {}

    public static boolean isOne(String text) {
        if (text.length() > LONGEST || UNSEEN.matcher(text).find()) {
            return false;
        }
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            return scheme != null
                    && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /** The host without {@code www.}: what a reader recognises a site by. */
    public static String site(String address) {
        String host = URI.create(address).getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
