package vigie.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.micronaut.context.ApplicationContext;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
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
        Map<String, Object> settings = Map.copyOf(FilledDirectory.settings(empty));
        Callable<Boolean> process = () -> {
            ApplicationContext.run(settings).close();
            return true;
        };
        try (LogEvents log = new LogEvents()) {
            seen(empty).importingAtOnce(Collections.nCopies(PROCESSES, process));
            checkFilled(empty);
            assertThat(log.all()).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
        }
    }

    @Test
    void aFilledDirectoryIsLeftAlone() throws Exception {
        TestDatabase database = TestDatabases.fresh();
        Map<String, Object> settings = Map.copyOf(FilledDirectory.settings(database));
        ApplicationContext.run(settings).close();
        Database seen = seen(database);
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
        Database seen = seen(database);
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
        Database seen = seen(database);
        assertThat(seen.count("questionnaire")).isEqualTo(1);
        assertThat(seen.count("ask")).isEqualTo(39);
        assertThat(seen.count("platform")).isEqualTo(57);
        assertThat(seen.count("answer")).isEqualTo(204);
        assertThat(seen.count("platform_standing")).isEqualTo(57);
    }

    private static Database seen(TestDatabase database) {
        return new Database(database.url(), database.user(), database.password());
    }
}
