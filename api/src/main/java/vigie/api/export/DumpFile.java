package vigie.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A file that is ready.
 *
 * @param bytes its length
 * @param sha256 of its content, in hexadecimal
 * @param state of the public data that it shows
 */
record DumpFile(Path path, long bytes, String sha256, LocalDate date, Instant madeAt, String state) {
    /** Writes the content, and tells the state that it shows. */
    interface Content {
        String writeTo(OutputStream out) throws IOException;
    }

    static DumpFile make(Path path, LocalDate date, Instant madeAt, Content content) throws IOException {
        MessageDigest digest = digest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            String state = content.writeTo(out);
            out.flush();
            return new DumpFile(path, Files.size(path), HexFormat.of().formatHex(digest.digest()), date, madeAt, state);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The digest as headers have it. */
    String base64() {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    }

    /** Who reads it reads on: it is gone once nobody does. */
    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
