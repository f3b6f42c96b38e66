package vigie.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes and one data folder, and what is left when one of them is killed. */
class KilledVigieIT {

    @TempDir
    Path temporary;

    @Test
    void whatWasCommittedSurvivesAKilledVigieAndItsServerIsReplaced() throws Exception {
        Path data = temporary.resolve("data");
        for (int round = 0; round < 2; round++) {
            Process vigie = DatabaseHolder.start(data);
            try (BufferedReader says = vigie.inputReader()) {
                assertThat(says.readLine()).isEqualTo(DatabaseHolder.READY);
            } finally {
                vigie.destroyForcibly().waitFor();
            }
        }
        ServerProcess leftBehind = ServerProcess.named(data.resolve("postgres")).orElseThrow();
        assertThat(leftBehind.serves(data.resolve("postgres"))).isTrue();

        ServerProcess own;
        try (Database database = Database.open(TestDatabases.kept(data))) {
            assertThat(count(database)).isEqualTo(2);
            own = ServerProcess.named(data.resolve("postgres")).orElseThrow();
            assertThat(own).isNotEqualTo(leftBehind);
        }
        assertThat(leftBehind.serves(data.resolve("postgres"))).isFalse();
        assertThat(own.serves(data.resolve("postgres"))).isFalse();
    }

    @Test
    void aSecondProcessIsRefusedTheFolderAndACommandMayJoin() throws Exception {
        Path data = temporary.resolve("data");
        Process vigie = DatabaseHolder.start(data);
        try (BufferedReader says = vigie.inputReader()) {
            assertThat(says.readLine()).isEqualTo(DatabaseHolder.READY);

            Process second = DatabaseHolder.start(data);
            assertThat(second.inputReader().readLine()).contains(data.toString(), "process " + vigie.pid());
            assertThat(second.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(1);

            try (Database joined = Database.openOrJoin(TestDatabases.kept(data))) {
                assertThat(count(joined)).isEqualTo(1);
            }
            assertThat(ServerProcess.named(data.resolve("postgres"))
                            .orElseThrow()
                            .isAlive())
                    .isTrue();
        } finally {
            vigie.destroyForcibly().waitFor();
            Database.open(TestDatabases.kept(data)).close();
        }
    }

    @Test
    void aCommandWaitsForAServerThatIsStillStarting() throws Exception {
        Path data = temporary.resolve("data");
        Process vigie = DatabaseHolder.start(data);
        try {
            while (Files.notExists(data.resolve("vigie.running"))) {
                Thread.sleep(5);
            }
            try (Database joined = Database.openOrJoin(TestDatabases.kept(data));
                    Connection connection =
                            DriverManager.getConnection(joined.url(), joined.user(), joined.password())) {
                assertThat(connection.isValid(5)).isTrue();
            }
            assertThat(vigie.isAlive()).isTrue();
        } finally {
            vigie.destroyForcibly().waitFor();
            Database.open(TestDatabases.kept(data)).close();
        }
    }

    @Test
    void aNumberThatNowBelongsToAnotherProgramIsForgotten() throws Exception {
        Path data = temporary.resolve("data");
        Database.open(TestDatabases.kept(data)).close();
        Path cluster = data.resolve("postgres");
        Files.write(
                cluster.resolve(ServerProcess.FILE),
                List.of(Long.toString(ProcessHandle.current().pid()), cluster.toString(), "1", "5432", "", "", ""));

        try (Database database = Database.open(TestDatabases.kept(data))) {
            assertThat(database.url()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    private static int count(Database database) throws Exception {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from committed")) {
            row.next();
            return row.getInt(1);
        }
    }
}
