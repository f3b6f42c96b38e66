package vigie.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command of the operator who changes signing keys: {@code bin/rotate-keys}. */
class KeyRotationIT {
    private static final Path SCRIPT = Path.of(System.getProperty("vigie.root"), "bin", "rotate-keys");

    @TempDir
    Path folder;

    private SigningKeys keys() {
        return new SigningKeys("", new KeyFile(folder), new RandomSecrets());
    }

    private Path file() {
        return folder.resolve("signing-keys");
    }

    @Test
    void theNewOneSignsAndTheOneBeforeStillVerifies() throws Exception {
        SigningKeys.Key old = keys().signing();
        assertThat(rotate()).isZero();
        SigningKeys rotated = keys();
        assertThat(rotated.signing()).isNotEqualTo(old);
        assertThat(rotated.signing().bytes()).hasSize(32);
        assertThat(rotated.withId(old.id())).contains(old);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(rotate()).isZero();
        SigningKeys again = keys();
        assertThat(again.withId(rotated.signing().id())).contains(rotated.signing());
        assertThat(again.withId(old.id())).isEmpty();
    }

    @Test
    void whereThereIsNoKeyYetNoneIsMade() throws Exception {
        assertThat(rotate()).isEqualTo(1);
        assertThat(file()).doesNotExist();
    }

    /** The exit status; what it says holds no key. */
    private int rotate() throws Exception {
        Process process = new ProcessBuilder(SCRIPT.toString(), "--data", folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status == 0) {
            assertThat(said).doesNotContain(Files.readAllLines(file()));
        }
        return status;
    }
}
