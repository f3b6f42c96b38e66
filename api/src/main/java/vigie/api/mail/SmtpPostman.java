package vigie.api.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.api.mail.MailServer.Encryption;
import vigie.mail.Letter;
import vigie.mail.Postman;
import vigie.mail.UndeliveredException;

/**
 * Brings letters to a mail server. Where encryption is wanted nothing is said without it, and a certificate must hold.
 */
final class SmtpPostman implements Postman {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpPostman.class);
    private static final int TIMEOUT_MILLIS = 10_000;

    private final MailServer server;
    private final Messages messages;
    private final Properties properties = new Properties();

    /**
     * @param name how this machine presents itself
     * @param trust whose certificates hold
     */
    SmtpPostman(MailServer server, String name, Messages messages, SSLSocketFactory trust) {
        this.server = server;
        this.messages = messages;
        set("host", server.host());
        set("port", server.port());
        set("localhost", name);
        set("auth", !server.user().isEmpty());
        set("starttls.enable", server.encryption() == Encryption.STARTTLS);
        set("starttls.required", server.encryption() == Encryption.STARTTLS);
        set("ssl.enable", server.encryption() == Encryption.TLS);
        set("ssl.checkserveridentity", true);
        set("socketFactory.fallback", false);
        properties.put("mail.smtp.ssl.socketFactory", trust);
        set("connectiontimeout", TIMEOUT_MILLIS);
        set("timeout", TIMEOUT_MILLIS);
        set("writetimeout", TIMEOUT_MILLIS);
        set("quitwait", false);
    }

    private void set(String name, Object value) {
        properties.put("mail.smtp." + name, String.valueOf(value));
    }

    @Override
    public void deliver(Letter letter) throws UndeliveredException {
        Session session = Messages.session(letter, properties);
        MimeMessage message = messages.of(letter, session);
        SMTPTransport transport = null;
        try {
            transport = (SMTPTransport) session.getTransport("smtp");
            if (server.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(server.user(), server.password());
            }
            if (Messages.isUnicode(letter) && !transport.supportsExtension("SMTPUTF8")) {
                throw new UndeliveredException("the mail server takes no addresses beyond ASCII (SMTPUTF8)");
            }
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException failure) {
            throw new UndeliveredException(FailureReason.of(failure, letter.recipient()), failure);
        } finally {
            close(transport);
        }
    }

    // What is sent is sent: a goodbye that goes wrong must not send it again.
    private static void close(@Nullable SMTPTransport transport) {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException goodbye) {
            LOG.debug("The mail server did not say goodbye", goodbye);
        }
    }
}
