package vigie.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Throw-away databases: one server for each JVM that runs tests, on the first demand (about two seconds, plus two more
 * when its programs must be unpacked), and a migrated database for each demand. Everything is below
 * {@code target/test-databases} of the whole project; the server stops and its data go with the JVM, and what a killed
 * JVM left is cleared by the next one.
 */
public final class TestDatabases {

    /** Nothing here must survive, so the disk need not be waited for. */
    private static final Map<String, String> SETTINGS = settings();

    private static final Path BASE = projectRoot().resolve("target").resolve("test-databases");

    private static final Path BINARIES = BASE.resolve("binaries");

    private static @Nullable EmbeddedServer server;
    private static Path folder = BASE;
    private static int count;

    private TestDatabases() {}

    /** A migrated, otherwise empty database that nobody else has. It is owned by its user, who is no superuser. */
    public static synchronized TestDatabase fresh() {
        EmbeddedServer running = server;
        if (running == null) {
            running = start();
            server = running;
        }
        count++;
        String name = "test_" + count;
        try (Connection connection = running.superuser().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template vigie owner vigie strategy file_copy");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("No test database can be made", e);
        }
        DatabaseAccess access = running.access();
        return new TestDatabase(
                access.url().replaceFirst("/vigie$", "/" + name),
                access.user(),
                access.password(),
                folder.resolve("data-" + count));
    }

    /** The settings of a {@link #fresh} database, for Micronaut's {@code TestPropertyProvider}. */
    public static Map<String, String> properties() {
        return fresh().properties();
    }

    /** A server for keeps in this folder, as the application has it, with the tests' unpacked programs. */
    static DatabaseSettings kept(Path dataFolder) {
        return kept(dataFolder, Edition.DIRECTORY);
    }

    static DatabaseSettings kept(Path dataFolder, Edition edition) {
        return new DatabaseSettings(dataFolder, BINARIES, null, edition);
    }

    private static EmbeddedServer start() {
        try {
            // Held while we tidy up and take our own folder, so that nobody tidies it away before we have locked it.
            DataFolder.Lock turn = waitForTurn();
            DataFolder.Lock own;
            try {
                clearLeftOvers();
                own = DataFolder.at(BASE.resolve("run-" + UUID.randomUUID()))
                        .tryLock()
                        .orElseThrow();
            } finally {
                turn.close();
            }
            folder = own.folder().path();
            EmbeddedServer started = EmbeddedServer.start(own, BINARIES, SETTINGS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, own.folder()), "test-databases"));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataFolder.Lock waitForTurn() {
        while (true) {
            Optional<DataFolder.Lock> turn = DataFolder.at(BASE).tryLock();
            if (turn.isPresent()) {
                return turn.get();
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static void clearLeftOvers() throws IOException {
        try (DirectoryStream<Path> runs = Files.newDirectoryStream(BASE, "run-*")) {
            for (Path run : runs) {
                DataFolder folder = DataFolder.at(run);
                Optional<DataFolder.Lock> abandoned = folder.tryLock();
                if (abandoned.isPresent()) {
                    if (Files.isDirectory(folder.cluster())) {
                        ServerProcess.clearLeftOver(PostgresBinaries.in(BINARIES), folder.cluster());
                    }
                    PrivateFiles.deleteFolder(run);
                    abandoned.get().close();
                }
            }
        }
    }

    private static void stop(EmbeddedServer started, DataFolder folder) {
        started.close();
        try {
            PrivateFiles.deleteFolder(folder.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings() {
        var settings = new HashMap<>(EmbeddedServer.SETTINGS);
        settings.put("fsync", "off");
        settings.put("synchronous_commit", "off");
        settings.put("full_page_writes", "off");
        settings.put("max_connections", "300");
        // It would now and then be connected to the template just when a copy is wanted.
        settings.put("autovacuum", "off");
        return settings;
    }

    /** Tests run in a module's folder under Maven, and in either under an IDE. */
    private static Path projectRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("migrations").resolve("src"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("Tests must run inside the project");
            }
            folder = parent;
        }
        return folder;
    }
}
