package vigie.api.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import java.util.Set;
import vigie.mail.Letter;
import vigie.mail.Postman;
import vigie.mail.UndeliveredException;

/** Writes letters into files that mail programs open, for whoever runs Vigie: only that user may read them. */
final class FilePostman implements Postman {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE = rights("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER = rights("rwx------");
    private static final DateTimeFormatter WRITTEN_AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Messages messages;

    FilePostman(Path folder, Messages messages) {
        this.folder = folder;
        this.messages = messages;
    }

    @Override
    public void deliver(Letter letter) throws UndeliveredException {
        MimeMessage message = messages.of(letter, Messages.session(letter, new Properties()));
        // The same name at every try: a letter whose sender died before it was noted is not there twice.
        Path file = folder.resolve(
                WRITTEN_AT.format(letter.writtenAt()) + "-" + letter.id().value() + ".eml");
        try {
            Files.createDirectories(folder, OWNER_FOLDER);
            write(file, bytes(message));
        } catch (IOException | MessagingException failure) {
            throw new UndeliveredException(FailureReason.of(failure, letter.recipient()), failure);
        }
    }

    private static byte[] bytes(MimeMessage message) throws IOException, MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    // Whole or not at all, and on the disk before the outbox forgets it.
    private static void write(Path file, byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, OWNER_FILE);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<Set<PosixFilePermission>> rights(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }
}
