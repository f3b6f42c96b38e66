package vigie.member;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a member gets letters: RFC 5321's mailboxes with RFC 6531's letters of all languages, on a host that has a name.
 * Addresses of machines ({@code a@[192.0.2.1]}) and hosts without a dot are left out: no coach has one, and letters to
 * them could be made to go astray.
 */
@TypeDef(type = DataType.STRING, converter = EmailAddressConverter.class)
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_HOST = 253;

    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern DOTTED = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern QUOTED = Pattern.compile("\"([ !#-\\[\\]-~\\p{L}\\p{M}\\p{N}]|\\\\[ -~])+\"");
    /** Without what an IDN host's spelling in ASCII leaves out: two hosts that look alike would be one. */
    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}.\\-&&[^\\u034F\\u180B-\\u180D\\uFE00-\\uFE0F]]+");

    private static final Pattern TOP_LABEL = Pattern.compile("(?!\\d+$)[a-z0-9-]{2,63}");

    public EmailAddress {
        if (!fits(value)) {
            throw new IllegalArgumentException("Not an e-mail address.");
        }
    }

    /** Empty when letters cannot be sent to it. Spaces around it are a slip of the finger. */
    public static Optional<EmailAddress> of(String text) {
        String stripped = Composed.of(text.strip(), LONGEST);
        return fits(stripped) ? Optional.of(new EmailAddress(stripped)) : Optional.empty();
    }

    /** The same for the same mailbox typed otherwise: capitals do not tell addresses apart, nor do a host's two spellings. */
    public String key() {
        return local().toLowerCase(Locale.ROOT) + "@" + asciiHost(host());
    }

    /** As mail servers take it: the name of the host in ASCII. The rest stays as the member wrote it. */
    public String deliverable() {
        return local() + "@" + asciiHost(host());
    }

    /** What stands before the last at sign. */
    public String local() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    /** What stands after it. */
    public String host() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    private static boolean fits(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST) {
            return false;
        }
        String local = text.substring(0, at);
        String host = text.substring(at + 1);
        return local.length() <= LONGEST_LOCAL
                && (DOTTED.matcher(local).matches() || QUOTED.matcher(local).matches())
                && HOST.matcher(host).matches()
                && isHost(asciiHost(host));
    }

    private static boolean isHost(String host) {
        int lastDot = host.lastIndexOf('.');
        return host.length() <= LONGEST_HOST
                && lastDot > 0
                && TOP_LABEL.matcher(host.substring(lastDot + 1)).matches();
    }

    // Empty, which is no host, when it cannot be written in ASCII or a label is none of RFC 1123's.
    private static String asciiHost(String host) {
        try {
            return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAHost) {
            return "";
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
