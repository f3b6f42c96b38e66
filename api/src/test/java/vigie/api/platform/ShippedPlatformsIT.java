package vigie.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vigie.api.FilledDirectory;
import vigie.api.LogEvents;
import vigie.api.persistence.Database;
import vigie.migrations.TestDatabase;
import vigie.migrations.TestDatabases;

/** Filling a new directory at the start. */
class ShippedPlatformsIT {
    private static final int PROCESSES = 3;

    @Test
    void processesThatStartAtOnceFillTheDirectoryOnce() throws Exception {
        TestDatabase empty = TestDatabases.fresh();
        CyclicBarrier together = new CyclicBarrier(PROCESSES);
        try (LogEvents log = new LogEvents();
                ExecutorService threads = Executors.newFixedThreadPool(PROCESSES)) {
            Map<String, Object> settings = Map.copyOf(FilledDirectory.settings(empty));
            CompletableFuture<?>[] starts = new CompletableFuture<?>[PROCESSES];
            for (int process = 0; process < PROCESSES; process++) {
                starts[process] = CompletableFuture.runAsync(
                        () -> {
                            await(together);
                            ApplicationContext.run(settings).close();
                        },
                        threads);
            }
            CompletableFuture.allOf(starts).get(1, TimeUnit.MINUTES);
            checkFilled(empty);
            assertThat(log.all()).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
        }
    }

    @Test
    void aFilledDirectoryIsLeftAlone() throws Exception {
        TestDatabase database = TestDatabases.fresh();
        Map<String, Object> settings = Map.copyOf(FilledDirectory.settings(database));
        ApplicationContext.run(settings).close();
        Database seen = new Database(database.url(), database.user(), database.password());
        Map<String, String> before = seen.contents();
        ApplicationContext.run(settings).close();
        assertThat(seen.contents()).isEqualTo(before);
    }

    @Test
    void withoutAFolderTheDirectoryStaysEmptyAndSilent() throws Exception {
        TestDatabase database = TestDatabases.fresh();
        try (LogEvents log = new LogEvents()) {
            ApplicationContext.run(Map.copyOf(database.properties())).close();
            assertThat(log.all()).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
        }
        Database seen = new Database(database.url(), database.user(), database.password());
        assertThat(seen.count("platform")).isZero();
        assertThat(seen.count("questionnaire")).isEqualTo(1);
    }

    @Test
    void aFolderThatIsNotThereIsSaidInTheLog() throws Exception {
        TestDatabase database = TestDatabases.fresh();
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.put("vigie.platforms", "no-such-folder");
        try (LogEvents log = new LogEvents()) {
            ApplicationContext.run(settings).close();
            assertThat(log.all())
                    .anyMatch(event -> event.getLevel() == Level.ERROR
                            && event.getFormattedMessage().contains("no-such-folder"));
        }
    }

    private static void checkFilled(TestDatabase database) throws Exception {
        Database seen = new Database(database.url(), database.user(), database.password());
        assertThat(seen.count("questionnaire")).isEqualTo(1);
        assertThat(seen.count("ask")).isEqualTo(39);
        assertThat(seen.count("platform")).isEqualTo(57);
        assertThat(seen.count("answer")).isEqualTo(204);
        assertThat(seen.count("platform_standing")).isEqualTo(57);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
