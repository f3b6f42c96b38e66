package vigie.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server as the running application has it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedDatabaseIT {

    private Path folder;
    private Database database;

    @BeforeAll
    void open(@TempDir Path anywhere) {
        folder = anywhere.resolve("les données de Vigie");
        database = Database.open(TestDatabases.kept(folder));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void waitsForTheDiskAtEachCommit() throws SQLException {
        assertThat(List.of(show("fsync"), show("synchronous_commit"), show("full_page_writes")))
                .containsExactly("on", "on", "on");
    }

    @Test
    void refusesAWrongPasswordAndNone() {
        for (String user : List.of(database.user(), "postgres")) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), user, "wrong"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), user, ""))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void keepsPasswordsAsScram() throws SQLException {
        assertThat(show("password_encryption")).isEqualTo("scram-sha-256");
    }

    @Test
    void givesVigieAUserWhoIsNoSuperuser() throws SQLException {
        assertThat(query("select rolsuper or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void answersOnTheLoopbackAddressOnly() throws Exception {
        assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
        List<String> statusLines = Files.readAllLines(folder.resolve("postgres").resolve(ServerProcess.FILE));
        assertThat(statusLines.get(4)).as("folder of the Unix socket").isBlank();
        int port = port();
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    try (var socket = new Socket()) {
                        assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 1000))
                                .isInstanceOf(ConnectException.class);
                    }
                }
            }
        }
    }

    @Test
    void ordersTextTheSameOnEveryMachine() throws SQLException {
        assertThat(
                        query(
                                "select concat(datlocprovider, ' ', datlocale) from pg_database where datname = current_database()"))
                .isEqualTo("b C.UTF-8");
        assertThat(query("select upper('école')")).isEqualTo("ÉCOLE");
    }

    @Test
    void isMigrated() throws SQLException {
        assertThat(query("select fold('Écoute')")).isEqualTo("ecoute");
    }

    @Test
    void hidesItsFilesFromOtherUsers() throws IOException {
        assertThat(rights(folder)).isEqualTo("rwx------");
        for (String name : List.of("postgres.password", "postgres.connection", "vigie.running", "postgres.log")) {
            assertThat(rights(folder.resolve(name))).isEqualTo("rw-------");
        }
        assertThat(rights(folder.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(Files.readString(folder.resolve("postgres.password")).strip())
                .hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void keepsItsFolderFromASecondVigieAndSaysWhoHasIt() {
        database.announce("http://127.0.0.1:8080/");
        assertThatThrownBy(() -> Database.open(TestDatabases.kept(folder)))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContainingAll(
                        folder.toString(),
                        "process " + ProcessHandle.current().pid(),
                        "http://127.0.0.1:8080/",
                        "--data");
    }

    @Test
    void aRefusedSecondVigieDoesNotFreeTheFolder() {
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> Database.open(TestDatabases.kept(folder)))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void aCommandJoinsTheRunningServerAndLeavesItRunning() throws SQLException {
        try (Database joined = Database.openOrJoin(TestDatabases.kept(folder))) {
            assertThat(joined.url()).isEqualTo(database.url());
            assertThat(Sql.query(joined, "select 1")).isEqualTo("1");
        }
        assertThat(query("select 1")).isEqualTo("1");
    }

    @Test
    void aCommandThatLooksJoinsTheRunningServerToo() throws SQLException {
        try (Database joined = Database.openExisting(TestDatabases.kept(folder))) {
            assertThat(Sql.query(joined, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aCommandThatLooksMakesNoDatabaseWhereNoneIs(@TempDir Path other) throws IOException {
        Path absent = other.resolve("nowhere");
        for (Path place : List.of(other, absent)) {
            assertThatThrownBy(() -> Database.openExisting(TestDatabases.kept(place)))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContainingAll("no database of a Vigie", place.toString());
        }
        assertThat(Files.exists(absent)).isFalse();
        assertThat(other).isEmptyDirectory();
    }

    @Test
    void passesOverAPortThatSomeoneElseHas(@TempDir Path other) throws IOException {
        var binaries = PostgresBinaries.in(TestDatabases.kept(folder).binaries());
        Path password = other.resolve("password");
        PrivateFiles.write(password, "for this test only");
        PostgresServer.initialise(binaries, other.resolve("cluster"), password);
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Queue<Integer> first = new ArrayDeque<>(List.of(taken.getLocalPort()));
            // A port that is free now may be somebody else's in a moment: then the next one is tried.
            IntSupplier ports = () -> first.isEmpty() ? PostgresServer.freePort() : first.remove();
            try (var server = PostgresServer.start(
                    binaries, other.resolve("cluster"), EmbeddedServer.SETTINGS, other.resolve("log"), ports)) {
                assertThat(first).isEmpty();
                assertThat(server.port()).isNotEqualTo(taken.getLocalPort());
            }
        }
    }

    private int port() {
        return URI.create(database.url().substring("jdbc:".length())).getPort();
    }

    private String show(String setting) throws SQLException {
        return query("show " + setting);
    }

    private String query(String sql) throws SQLException {
        return Sql.query(database, sql);
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
