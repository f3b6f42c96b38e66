package vigie.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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
            try (Database joined = Database.openOrJoin(TestDatabases.kept(data))) {
                assertThat(Sql.query(joined, "select 1")).isEqualTo("1");
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
        // Not this JVM: PostgreSQL itself knows that its own parents are no servers.
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Files.write(
                    cluster.resolve(ServerProcess.FILE),
                    List.of(Long.toString(other.pid()), cluster.toString(), "1", "5432", "", "", ""));
            try (Database database = Database.open(TestDatabases.kept(data))) {
                assertThat(database.url()).startsWith("jdbc:postgresql://127.0.0.1:");
            }
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    private static int count(Database database) throws SQLException {
        return Integer.parseInt(Sql.query(database, "select count(*) from committed"));
    }
}
