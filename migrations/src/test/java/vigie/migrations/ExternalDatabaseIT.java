package vigie.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A server that someone else runs; the tests' own one stands for it. */
class ExternalDatabaseIT {

    private static final Path NOT_TOUCHED = Path.of("must-not-be-made");

    private final TestDatabase external = TestDatabases.fresh();

    @Test
    void isMigratedByTwoVigiesThatStartAtOnce() throws Exception {
        execute("drop schema public cascade; create schema public");
        Callable<String> vigie = () -> {
            try (Database database = open(external.url(), external.user(), external.password())) {
                return database.url();
            }
        };
        try (var vigies = Executors.newFixedThreadPool(2)) {
            for (Future<String> started : vigies.invokeAll(List.of(vigie, vigie))) {
                assertThat(started.get()).isEqualTo(external.url());
            }
        }
        try (Connection connection = external.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) = count(distinct version), count(*) from flyway_schema_history where success")) {
            row.next();
            assertThat(row.getBoolean(1)).isTrue();
            assertThat(row.getInt(2)).isPositive();
        }
        assertThat(Files.exists(NOT_TOUCHED)).isFalse();
    }

    @Test
    void aCommandThatLooksMakesNothingInAnEmptyDatabase() throws Exception {
        DatabaseSettings settings = settings(external.url(), external.user(), external.password());
        Database.openExisting(settings).close();
        execute("drop schema public cascade; create schema public");

        assertThatThrownBy(() -> Database.openExisting(settings))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContainingAll("no database of a Vigie", external.url());
        try (Connection connection = external.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from pg_tables where schemaname = 'public'")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void aRefusedPasswordIsSaidInOneSentenceThatDoesNotShowIt() {
        assertThatThrownBy(() -> open(external.url(), external.user(), "my-secret"))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContainingAll("refuses the user vigie", "VIGIE_DATABASE_PASSWORD")
                .hasMessageNotContainingAny("my-secret", "\n");
        assertThatThrownBy(() -> open(external.url(), external.user(), ""))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("VIGIE_DATABASE_PASSWORD")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidInOneSentence() throws Exception {
        int nobodyThere;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodyThere = socket.getLocalPort();
        }
        for (String host : List.of("127.0.0.1", "no-such-host.invalid")) {
            assertThatThrownBy(() -> open("jdbc:postgresql://" + host + ":" + nobodyThere + "/vigie", "vigie", "x"))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContainingAll(host + ":" + nobodyThere + "/vigie", "cannot be reached")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void aDatabaseThatDoesNotExistIsSaidInOneSentence() {
        assertThatThrownBy(() ->
                        open(external.url().replaceFirst("/[^/]*$", "/absent"), external.user(), external.password()))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContainingAll("/absent", "no such database");
    }

    @Test
    void anAddressThatIsNoneOfPostgresqlIsRefused() {
        for (String url :
                List.of("postgres://host/vigie", "jdbc:mysql://host/vigie", "jdbc:postgresql:vigie", "host")) {
            assertThatThrownBy(() -> open(url, "vigie", "x"))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("jdbc:postgresql://host:5432/name");
        }
    }

    @Test
    void aPasswordInTheAddressIsRefusedUnseen() {
        assertThatThrownBy(() -> open(external.url() + "?password=my-secret", "vigie", ""))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("VIGIE_DATABASE_PASSWORD")
                .hasMessageNotContaining("my-secret");
    }

    private static Database open(String url, String user, String password) {
        return Database.open(settings(url, user, password));
    }

    private static DatabaseSettings settings(String url, String user, String password) {
        return new DatabaseSettings(
                NOT_TOUCHED, NOT_TOUCHED, new DatabaseSettings.External(url, user, password), Edition.DIRECTORY);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = external.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
