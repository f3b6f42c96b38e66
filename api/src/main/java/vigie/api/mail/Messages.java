package vigie.api.mail;

import jakarta.inject.Singleton;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.api.email.Recipient;
import org.simplejavamail.converter.EmailConverter;
import org.simplejavamail.email.EmailBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.mail.Letter;
import vigie.mail.UndeliveredException;
import vigie.member.EmailAddress;

/** Makes a letter a message of the mail: the same for a server and for a file, with the same identifier at every try. */
@Singleton
final class Messages {
    private static final String ALLOW_UNICODE = "mail.mime.allowutf8";
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final ComposeLetter compose;
    private final Sender sender;

    Messages(ComposeLetter compose, Sender sender) {
        this.compose = compose;
        this.sender = sender;
    }

    MimeMessage of(Letter letter, Session session) throws UndeliveredException {
        String recipient = recipient(letter);
        try {
            return message(letter, recipient, compose.compose(letter), session);
        } catch (RuntimeException bug) {
            // One letter that cannot be written must not hold up those behind it.
            LOG.error("Letter {} ({}) cannot be written", letter.id().value(), letter.kind(), bug);
            throw new UndeliveredException("it cannot be written, which is a fault of Vigie", bug);
        }
    }

    /**
     * A session for this letter. Only one whose address needs it is in Unicode throughout (RFC 6532): mail servers that do
     * not know such letters would send every other one back too.
     */
    static Session session(Letter letter, Properties properties) throws UndeliveredException {
        Properties own = new Properties();
        own.putAll(properties);
        own.put(ALLOW_UNICODE, String.valueOf(isUnicode(letter)));
        return Session.getInstance(own);
    }

    /** Whether its address is beyond ASCII. */
    static boolean isUnicode(Letter letter) throws UndeliveredException {
        return !StandardCharsets.US_ASCII.newEncoder().canEncode(recipient(letter));
    }

    // As mail servers take it.
    private static String recipient(Letter letter) throws UndeliveredException {
        return EmailAddress.of(letter.recipient())
                .map(EmailAddress::deliverable)
                .orElseThrow(() -> new UndeliveredException("nothing can be sent to its address"));
    }

    private MimeMessage message(Letter letter, String recipient, ComposedLetter composed, Session session) {
        EmailPopulatingBuilder email = EmailBuilder.startingBlank()
                .fixingMessageId("<" + letter.id().value() + "@" + sender.host() + ">")
                .fixingSentDate(Date.from(letter.writtenAt()))
                .from(sender.name(), sender.address())
                // As one recipient: a quoted address may hold commas and semicolons.
                .to(new Recipient(null, recipient, RecipientType.TO))
                .withSubject(composed.subject())
                .withPlainText(composed.text())
                .withHTMLText(composed.html())
                // No holiday notes in return (RFC 3834).
                .withHeader("Auto-Submitted", "auto-generated")
                .withHeader("Content-Language", letter.language().tag());
        String stop = composed.stop();
        if (stop != null) {
            // One click in the reader's own program (RFC 2369 and 8058).
            email = email.withHeader("List-Unsubscribe", "<" + stop + ">")
                    .withHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return EmailConverter.emailToMimeMessage(email.buildEmail(), session);
    }
}
