package vigie.api.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.language.Language;
import vigie.mail.Letter;
import vigie.mail.LetterKind;
import vigie.mail.UndeliveredException;

class FilePostmanTest {
    @TempDir
    Path data;

    private Path folder = Path.of("");
    private FilePostman postman = new FilePostman(folder, SampleLetter.messages());

    @BeforeEach
    void aFolderThatIsNotThereYet() {
        folder = data.resolve("mail");
        postman = new FilePostman(folder, SampleLetter.messages());
    }

    @Test
    void writesAWholeMessage() throws Exception {
        Letter letter = SampleLetter.of(LetterKind.EMAIL_CHANGED, Language.FR);
        postman.deliver(letter);
        MimeMessage message = read(onlyFile());
        ReceivedMessage.assertIs(letter, message);
    }

    @Test
    void onlyTheOwnerMayReadLetters() throws Exception {
        postman.deliver(SampleLetter.of(LetterKind.RESET_PASSWORD, Language.EN));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(onlyFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void aLetterThatIsDeliveredAgainIsThereOnce() throws Exception {
        Letter letter = SampleLetter.of(LetterKind.TOTP_ON, Language.FR);
        postman.deliver(letter);
        Path file = onlyFile();
        // What a process that died while it was writing leaves.
        Files.writeString(file.resolveSibling(file.getFileName() + ".new"), "half a let");
        postman.deliver(letter);
        assertThat(onlyFile()).isEqualTo(file);
        assertThat(file.getFileName())
                .hasToString("2026-11-24T03-15-22.123Z-" + letter.id().value() + ".eml");
        ReceivedMessage.assertIs(letter, read(file));
        postman.deliver(SampleLetter.of(LetterKind.TOTP_ON, Language.FR));
        assertThat(files()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"zoé, ann; bob <c@d.example>\"@coach.example",
                "o'hara+vigie@coach.example",
                "zoé@coach.example",
                "čĊ@coach.example"
            })
    void oddAddressesStayWhole(String address) throws Exception {
        Letter letter = SampleLetter.to(address);
        postman.deliver(letter);
        MimeMessage message = read(onlyFile());
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getAddress())
                .isEqualTo(address);
        ReceivedMessage.assertIs(letter, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "a@b\r\nBcc: c@d.example", "", "a@[192.0.2.1]"})
    void whatIsNoAddressIsNotSentTo(String address) {
        assertThatThrownBy(() -> postman.deliver(SampleLetter.to(address))).isInstanceOf(UndeliveredException.class);
        assertThat(folder).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsAFailureAndNoCrash() throws Exception {
        Files.writeString(folder, "a file is in the way");
        assertThatThrownBy(() -> postman.deliver(SampleLetter.to("ann@coach.example")))
                .isInstanceOf(UndeliveredException.class)
                .hasMessageContaining("mail")
                .hasMessageNotContaining("ann");
    }

    private Path onlyFile() throws IOException {
        assertThat(files()).hasSize(1);
        return files().getFirst();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static MimeMessage read(Path file) throws IOException, MessagingException {
        try (InputStream bytes = Files.newInputStream(file)) {
            Properties properties = new Properties();
            properties.put("mail.mime.allowutf8", "true");
            MimeMessage message = new MimeMessage(Session.getInstance(properties), bytes);
            assertThat(message.getSentDate()).isEqualTo(Date.from(SampleLetter.THEN.truncatedTo(ChronoUnit.SECONDS)));
            return message;
        }
    }
}
