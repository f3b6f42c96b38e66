package vigie.api.mail;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigie.api.mail.MailServer.Encryption;
import vigie.member.EmailAddress;

/**
 * How letters leave, as the operator says.
 *
 * @param server null to write files
 * @param folder the folder of files, which need not exist yet
 */
record MailSettings(@Nullable MailServer server, Sender sender, Path folder) {
    private static final String NOBODY = "vigie@localhost";
    private static final Pattern ON_THIS_MACHINE = Pattern.compile("[A-Za-z0-9._+-]+@localhost");
    private static final int PORT_OF_TLS = 465;
    private static final int PORT = 587;
    private static final int LAST_PORT = 65_535;

    /** The settings as they were given, texts all of them; empty for what was not. */
    @Singleton
    record Given(
            @Value("${vigie.mail.host:}") String host,
            @Value("${vigie.mail.port:}") String port,
            @Value("${vigie.mail.user:}") String user,
            @Value("${vigie.mail.tls:}") String tls,
            @Value("${vigie.mail.from:}") String from,
            @Value("${vigie.site.name:Vigie}") String siteName,
            @Value("${vigie.site.contact:}") String contact,
            @Value("${vigie.site.publisher:}") String publisher,
            @Value("${vigie.data:data}") String data) {}

    /** @throws ConfigurationException with one sentence for the operator */
    static MailSettings of(Given given, String password) {
        return new MailSettings(
                given.host().isBlank() ? null : server(given, password),
                sender(given),
                Path.of(given.data()).resolve("mail"));
    }

    private static MailServer server(Given given, String password) {
        if (given.user().isBlank() != password.isEmpty()) {
            throw new ConfigurationException(
                    "VIGIE_SMTP_USER and VIGIE_SMTP_PASSWORD belong together: please set both, or neither.");
        }
        Encryption encryption = encryption(given.tls());
        return new MailServer(
                given.host().strip(),
                port(given.port(), encryption == Encryption.TLS ? PORT_OF_TLS : PORT),
                given.user().strip(),
                password,
                encryption);
    }

    private static Encryption encryption(String word) {
        String wanted =
                word.isBlank() ? Encryption.STARTTLS.name() : word.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(Encryption.values())
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "VIGIE_SMTP_TLS is \"" + word + "\". It should be STARTTLS, TLS or NONE."));
    }

    private static int port(String number, int absent) {
        if (number.isBlank()) {
            return absent;
        }
        try {
            int port = Integer.parseInt(number.strip());
            if (port >= 1 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, as a number out of range is.
        }
        throw new ConfigurationException(
                "VIGIE_SMTP_PORT is no port: \"" + number + "\". It should be a number from 1 to 65535.");
    }

    private static Sender sender(Given given) {
        String contact = given.contact().isBlank() ? null : given.contact().strip();
        String publisher =
                given.publisher().isBlank() ? null : given.publisher().strip();
        String name = given.siteName().strip().replaceAll("\\s+", " ");
        if (!given.from().isBlank()) {
            return new Sender(name, address("VIGIE_MAIL_FROM", given.from()), contact, publisher);
        }
        return new Sender(name, contact == null ? NOBODY : address("VIGIE_SITE_CONTACT", contact), contact, publisher);
    }

    private static String address(String setting, String text) {
        if (ON_THIS_MACHINE.matcher(text.strip()).matches()) {
            return text.strip();
        }
        return EmailAddress.of(text)
                .map(EmailAddress::deliverable)
                .filter(address -> StandardCharsets.US_ASCII.newEncoder().canEncode(address))
                .orElseThrow(() -> new ConfigurationException(setting + " is no e-mail address that letters can come"
                        + " from: \"" + text + "\". It should be like vigie@example.org."));
    }
}
