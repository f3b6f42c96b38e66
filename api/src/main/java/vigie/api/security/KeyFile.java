package vigie.api.security;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** Keeps the signing keys in the data folder, where only the user who runs Vigie can read them. */
@Singleton
class KeyFile {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final Path file;

    KeyFile(@Value("${vigie.data:data}") Path folder) {
        file = folder.resolve("signing-keys");
    }

    /** What the file says; a new key is written first when there is none. */
    String read(Supplier<String> newKey) {
        try {
            if (Files.notExists(file)) {
                write(newKey.get());
            }
            if (!Files.getPosixFilePermissions(file).equals(OWNER)) {
                Files.setPosixFilePermissions(file, OWNER);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "The signing keys cannot be kept in " + file.toAbsolutePath() + " (" + e
                            + "): please give another data folder with --data (VIGIE_DATA), or the keys in"
                            + " VIGIE_SIGNING_KEYS.",
                    e);
        }
    }

    private void write(String key) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(), "signing-keys", ".new", PosixFilePermissions.asFileAttribute(OWNER));
        Files.writeString(fresh, key + "\n");
        try {
            // A link, not a move: of two processes that start at once, one key stays.
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            // Its key is read then.
        } finally {
            Files.delete(fresh);
        }
    }
}
