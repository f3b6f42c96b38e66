package vigie.platform;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which addresses Vigie links to: absolute, http or https, with a host, all to be seen, and at most 2,000 characters. */
public final class WebAddress {
    private static final int LONGEST = 2_000;
    private static final int LAST_PORT = 65_535;

    /** Such as marks that turn the direction of writing: an address would be read as another one. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}]");

    /** A host of which {@link URI} does not know the parts, for it is not all ASCII. */
    private static final Pattern INTERNATIONAL =
            Pattern.compile("([^:@\\[\\]]*[^:@\\[\\]\\p{ASCII}][^:@\\[\\]]*)(:\\d*)?");

    private static final String ENCODED = "xn--";
    private static final Set<UnicodeScript> LATIN =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private WebAddress() {}

    public static boolean isOne(String text) {
        return canonical(text).isPresent();
    }

    /**
     * The address as it is kept: as it was typed, but for a host with letters beyond ASCII, which becomes what the net knows it
     * by ({@code https://xn--cole-9oa.example/} for {@code https://école.example/}). Empty for what is none.
     */
    public static Optional<String> canonical(String text) {
        if (text.length() > LONGEST || UNSEEN.matcher(text).find()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            if (!isOfTheWeb(uri)) {
                return Optional.empty();
            }
            String address = uri.getHost() == null ? withAsciiHost(text, uri.getRawAuthority()) : text;
            return isWhole(new URI(address)) && address.length() <= LONGEST ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean isOfTheWeb(URI uri) {
        String scheme = uri.getScheme();
        return scheme != null
                && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                && uri.getRawAuthority() != null;
    }

    private static boolean isWhole(URI uri) {
        int port = uri.getPort();
        return uri.getHost() != null && uri.getUserInfo() == null && (port == -1 || (port >= 1 && port <= LAST_PORT));
    }

    // Throws IllegalArgumentException for a host that cannot be one.
    private static String withAsciiHost(String text, String authority) {
        Matcher parts = INTERNATIONAL.matcher(authority);
        if (!parts.matches()) {
            return text;
        }
        String host = IDN.toASCII(parts.group(1), IDN.USE_STD3_ASCII_RULES);
        int start = text.indexOf(authority);
        String port = parts.group(2) == null ? "" : parts.group(2);
        return text.substring(0, start) + host + port + text.substring(start + authority.length());
    }

    /** The host without {@code www.}, as it is compared: the same for the same site typed otherwise. */
    public static String site(String address) {
        String host = URI.create(canonical(address).orElse(address)).getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** What a reader recognises a site by: its host without {@code www.}, in letters. */
    public static String shownSite(String address) {
        return inLetters(site(address));
    }

    /** An address with its host in letters; a text that is no address as it is. */
    public static String shown(String address) {
        String host = canonical(address).map(URI::create).map(URI::getHost).orElse("");
        return host.isEmpty()
                ? address
                : address.replaceFirst(Pattern.quote(host), Matcher.quoteReplacement(inLetters(host)));
    }

    // Letters of other scripts can look like Latin ones: a site that has them would be taken for another.
    private static String inLetters(String host) {
        if (!host.toLowerCase(Locale.ROOT).contains(ENCODED)) {
            return host;
        }
        String letters = IDN.toUnicode(host);
        return letters.codePoints().allMatch(each -> LATIN.contains(UnicodeScript.of(each))) ? letters : host;
    }
}
