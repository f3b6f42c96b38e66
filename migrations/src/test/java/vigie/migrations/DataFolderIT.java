package vigie.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder over its life: opened, closed, opened again, or not fit to be opened. */
class DataFolderIT {

    private Path data;

    @BeforeEach
    void choose(@TempDir Path anywhere) {
        data = anywhere.resolve("data");
    }

    @Test
    void keepsItsDataWhenClosedAndOpenedAgain() throws SQLException {
        DatabaseSettings settings = TestDatabases.kept(data);
        try (Database first = Database.open(settings)) {
            Sql.execute(first, "create table kept as select 'still here' as word");
        }
        try (Database second = Database.openOrJoin(settings)) {
            assertThat(Sql.query(second, "select word from kept")).isEqualTo("still here");
        }
        assertThat(data.resolve("postgres.connection")).doesNotExist();
        assertThat(data.resolve("vigie.running")).doesNotExist();
        assertThat(ServerProcess.named(data.resolve("postgres"))).isEmpty();
    }

    @Test
    void saysAtOnceWhyTheServerDoesNotStart() throws IOException {
        try (Database first = Database.open(TestDatabases.kept(data))) {
            assertThat(first.user()).isEqualTo("vigie");
        }
        Files.writeString(data.resolve("postgres/postgresql.conf"), "no_such_setting = 1\n");
        assertThatThrownBy(() -> Database.open(TestDatabases.kept(data)))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContainingAll("PostgreSQL does not start", "postgres.log");
        // And the folder is free again.
        assertThat(DataFolder.at(data).tryLock()).isPresent();
    }

    @Test
    void doesNotOpenAFolderWhosePasswordOrVersionIsAnother() throws IOException {
        try (Database first = Database.open(TestDatabases.kept(data))) {
            assertThat(first.user()).isEqualTo("vigie");
        }
        Files.move(data.resolve("postgres.password"), data.resolve("elsewhere"));
        assertThatThrownBy(() -> Database.open(TestDatabases.kept(data)))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("postgres.password");
        Files.writeString(data.resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> Database.open(TestDatabases.kept(data)))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContainingAll("17", "18");
    }

    @Test
    void doesNotOpenAFolderWhosePathAShellWouldRead() {
        assertThatThrownBy(() -> Database.open(TestDatabases.kept(data.resolve("$(date)"))))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("choose another folder");
    }
}
