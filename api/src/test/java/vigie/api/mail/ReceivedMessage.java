package vigie.api.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import vigie.mail.Letter;

/** Looks at a message as a mail program does. */
final class ReceivedMessage {
    private ReceivedMessage() {}

    /** It is this letter: from the site, both of its parts, and everything that a machine wants to know. */
    static void assertIs(Letter letter, MimeMessage message) throws MessagingException, IOException {
        ComposedLetter composed = SampleLetter.composer(SampleLetter.CONTACT).compose(letter);
        assertThat(message.getSubject()).isEqualTo(composed.subject());
        assertThat(message.getFrom()).hasSize(1);
        InternetAddress from = (InternetAddress) message.getFrom()[0];
        assertThat(from.getPersonal()).isEqualTo("La Vigie à coachs");
        assertThat(from.getAddress()).isEqualTo("lettres@vigie.example");
        assertThat(message.getMessageID()).isEqualTo("<" + letter.id().value() + "@vigie.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Content-Language"))
                .containsExactly(letter.language().tag());
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("Reply-To")).isNull();
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        Multipart parts = (Multipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        // The last part is the one that mail programs like best.
        assertThat(parts.getBodyPart(0).getContentType().toLowerCase(Locale.ROOT))
                .matches("text/plain; charset=\"?utf-8\"?");
        assertThat(text(parts, 0)).isEqualTo(composed.text());
        assertThat(parts.getBodyPart(1).getContentType().toLowerCase(Locale.ROOT))
                .matches("text/html; charset=\"?utf-8\"?");
        assertThat(text(parts, 1)).isEqualTo(composed.html());
    }

    private static String text(Multipart parts, int index) throws MessagingException, IOException {
        return Objects.toString(parts.getBodyPart(index).getContent()).replace("\r\n", "\n");
    }
}
