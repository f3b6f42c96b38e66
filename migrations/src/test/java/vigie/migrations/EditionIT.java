package vigie.migrations;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database is the directory's or a demonstration's, never both. */
class EditionIT {
    private final TestDatabase external = TestDatabases.fresh();

    @Test
    void anEmptyDatabaseBecomesWhatItIsStartedAs() {
        for (int start = 0; start < 2; start++) {
            assertThatCode(() -> open(Edition.DEMONSTRATION)).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> open(Edition.DIRECTORY))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContainingAll(external.url(), "--demo")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aDirectoryIsNoDemonstration() {
        open(Edition.DIRECTORY);
        assertThatThrownBy(() -> open(Edition.DEMONSTRATION))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContainingAll(external.url(), "real platforms", "--data")
                .hasMessageNotContaining("\n");
    }

    @Test
    void whatHoldsPlatformsIsADirectoryWithoutAnyMark() throws SQLException {
        execute("""
                insert into platform (id, slug, name, kind, website, languages, offers, summary_fr, summary_en, origin,
                    created_at, updated_at, version)
                values (gen_random_uuid(), 'real', 'Real', 'SERVICE', 'https://real.example', '{}', '{}', 'a', 'b', 'IMPORT',
                    now(), now(), 0)""");
        assertThatThrownBy(() -> open(Edition.DEMONSTRATION)).isInstanceOf(StartupProblem.class);
    }

    @Test
    void theMarkIsNeverChanged() {
        open(Edition.DEMONSTRATION);
        for (String wish : new String[] {"update edition set name = 'DIRECTORY'", "delete from edition"}) {
            assertThatThrownBy(() -> execute(wish))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("edition");
        }
    }

    @Test
    void aRefusedFolderIsLeftAsItWas(@TempDir Path folder) {
        Database.open(TestDatabases.kept(folder)).close();
        assertThatThrownBy(() -> Database.open(TestDatabases.kept(folder, Edition.DEMONSTRATION)))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(folder.toString());
        Database.open(TestDatabases.kept(folder)).close();
    }

    @Test
    void someCommandsTakeEither() {
        open(Edition.DEMONSTRATION);
        assertThatCode(() -> Database.openOrJoin(settings(Edition.DIRECTORY).ofEitherEdition())
                        .close())
                .doesNotThrowAnyException();
    }

    private void open(Edition edition) {
        Database.open(settings(edition)).close();
    }

    private DatabaseSettings settings(Edition edition) {
        Path notTouched = Path.of("must-not-be-made");
        return new DatabaseSettings(
                notTouched,
                notTouched,
                new DatabaseSettings.External(external.url(), external.user(), external.password()),
                edition);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = external.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
