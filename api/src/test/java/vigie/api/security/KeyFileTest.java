package vigie.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The signing keys: given by the environment, or kept in the data folder. */
class KeyFileTest {
    private static final String ONE = key('1');
    private static final String TWO = key('2');
    private static final int PROCESSES = 8;

    @TempDir
    Path folder;

    private static String key(char letter) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }

    private SigningKeys keys(String given) {
        return new SigningKeys(given, new KeyFile(folder), new RandomSecrets());
    }

    private Path file() {
        return folder.resolve("signing-keys");
    }

    @Test
    void aKeyIsMadeOnceAndReadAgain() {
        SigningKeys.Key first = keys("").signing();
        assertThat(first.bytes()).hasSize(32);
        assertThat(keys("").signing()).isEqualTo(first);
        assertThat(folder).isDirectoryContaining(file()::equals);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void aFolderThatIsNotThereIsMade() {
        folder = folder.resolve("not/there");
        assertThat(keys("").signing()).isEqualTo(keys("").signing());
    }

    @Test
    void aFolderThatCannotBeIsOneSentence() throws Exception {
        folder = Files.createFile(folder.resolve("file")).resolve("data");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> keys(""))
                .withMessageContainingAll("cannot be kept in " + file(), "VIGIE_DATA", "VIGIE_SIGNING_KEYS")
                .withMessageNotContaining("\n");
        assertThat(keys(ONE).signing().secret()).isEqualTo(ONE);
    }

    @Test
    void onlyWhoRunsVigieMayReadIt() throws Exception {
        keys("");
        assertThat(rights()).isEqualTo("rw-------");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        keys("");
        assertThat(rights()).isEqualTo("rw-------");
    }

    private String rights() throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file()));
    }

    @Test
    void processesThatStartAtOnceHaveTheSameKey() throws Exception {
        for (int time = 0; time < 20; time++) {
            Files.deleteIfExists(file());
            CyclicBarrier start = new CyclicBarrier(PROCESSES);
            Callable<SigningKeys.Key> process = () -> {
                start.await();
                return keys("").signing();
            };
            try (ExecutorService threads = Executors.newFixedThreadPool(PROCESSES)) {
                Set<SigningKeys.Key> found = new HashSet<>();
                for (Future<SigningKeys.Key> each : threads.invokeAll(
                        Stream.generate(() -> process).limit(PROCESSES).toList())) {
                    found.add(each.get());
                }
                assertThat(found).hasSize(1);
            }
            assertThat(folder.toFile().list()).containsExactly("signing-keys");
        }
    }

    @Test
    void theEnvironmentsKeysCountAndNoFileIsMade() {
        SigningKeys given = keys(ONE + ", " + TWO);
        assertThat(given.signing().secret()).isEqualTo(ONE);
        SigningKeys other = keys("  " + TWO + "\n" + ONE + "\n");
        assertThat(other.signing().secret()).isEqualTo(TWO);
        assertThat(other.withId(given.signing().id())).contains(given.signing());
        assertThat(other.withId("")).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "MTExMTExMTExMTExMTExMTExMTExMTExMTExMTExMQ",
                "MTExMTExMTExMTExMTExMTExMTExMTExMTExMTExMTE,short",
                "MTExMTExMTExMTExMTExMTExMTExMTExMTExMTExMTE,,",
                "éMTExMTExMTExMTExMTExMTExMTExMTExMTExMTExMTE",
                "+/ExMTExMTExMTExMTExMTExMTExMTExMTExMTExMTE"
            })
    void aKeyThatIsTooShortOrIsNoneIsRefusedWithoutBeingSaid(String given) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> keys(given))
                .withMessageContaining("VIGIE_SIGNING_KEYS")
                .withMessageNotContaining(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "short\n"})
    void aFileWithoutAKeyIsRefusedAndNotReplaced(String content) throws Exception {
        Files.writeString(file(), content);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> keys(""))
                .withMessageContaining("signing-keys");
        assertThat(file()).hasContent(content);
    }

    @Test
    void whatCannotBeReadIsSaidWithItsPlace() throws Exception {
        Files.createDirectory(file());
        assertThatThrownBy(() -> keys(""))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(file().toString());
    }

    @Test
    void aKeyIsNeverShown() {
        SigningKeys keys = keys(ONE);
        assertThat(keys.signing().toString())
                .doesNotContain(ONE)
                .isEqualTo("Key[" + keys.signing().id() + "]");
        assertThat(List.of(keys.signing()).toString()).doesNotContain(ONE);
    }
}
