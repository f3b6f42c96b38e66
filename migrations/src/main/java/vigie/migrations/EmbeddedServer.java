package vigie.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;

/** The server on a data folder that we hold, with Vigie's user and database in it, migrated. */
final class EmbeddedServer implements AutoCloseable {

    private static final String NAME = "vigie";
    private static final int PASSWORD_BYTES = 32;

    /** What a database that is kept needs; the durable ones are PostgreSQL's own defaults, said aloud. */
    static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "60"),
            Map.entry("timezone", "UTC"),
            // The log is for the server's own life: errors of statements reach Vigie anyway, and may quote people's
            // data.
            Map.entry("log_min_messages", "log"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_checkpoints", "off"));

    private final DataFolder.Lock lock;
    private final PostgresServer server;
    private final DatabaseAccess access;

    private EmbeddedServer(DataFolder.Lock lock, PostgresServer server, DatabaseAccess access) {
        this.lock = lock;
        this.server = server;
        this.access = access;
    }

    /** Starts the server, making the database on a first start. Frees the folder again when it cannot. */
    static EmbeddedServer start(DataFolder.Lock lock, Path binariesFolder, Map<String, String> settings) {
        boolean started = false;
        try {
            EmbeddedServer server = startHolding(lock, PostgresBinaries.in(binariesFolder), settings);
            started = true;
            return server;
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private static EmbeddedServer startHolding(
            DataFolder.Lock lock, PostgresBinaries binaries, Map<String, String> settings) {
        DataFolder folder = lock.folder();
        PrivateFiles.delete(folder.connectionFile());
        prepareCluster(binaries, folder);
        ServerProcess.clearLeftOver(binaries, folder.cluster());
        PostgresServer server = PostgresServer.start(binaries, folder.cluster(), settings, folder.serverLog());
        boolean ready = false;
        try {
            DatabaseAccess access = prepareDatabase(server, folder);
            Migration.run(access);
            access.write(folder.connectionFile());
            ready = true;
            return new EmbeddedServer(lock, server, access);
        } finally {
            if (!ready) {
                server.close();
            }
        }
    }

    private static void prepareCluster(PostgresBinaries binaries, DataFolder folder) {
        Path version = folder.cluster().resolve("PG_VERSION");
        if (Files.notExists(folder.cluster())) {
            PrivateFiles.write(folder.superuserPasswordFile(), newPassword());
            PostgresServer.initialise(binaries, folder.cluster(), folder.superuserPasswordFile());
            return;
        }
        ClusterVersion.requireOurs(version);
        if (Files.notExists(folder.superuserPasswordFile())) {
            throw new StartupProblem(
                    "The data folder " + folder.path() + " holds a database but not its password: please"
                            + " put the file " + folder.superuserPasswordFile().getFileName()
                            + " back, from where the folder was copied or saved.");
        }
    }

    /** Sees that Vigie's own user and database are there; the superuser does nothing else. */
    private static DatabaseAccess prepareDatabase(PostgresServer server, DataFolder folder) {
        try {
            DatabaseAccess superuser = superuser(server, folder);
            String password = newPassword();
            try (Connection connection = superuser.connect();
                    Statement statement = connection.createStatement()) {
                requireCluster(statement, folder.cluster());
                if (isAbsent(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                    statement.execute("create role " + NAME + " login");
                }
                // Ours alone, in letters that need no quoting; another one at each start, so none is kept.
                statement.execute("alter role " + NAME + " password '" + password + "'");
                if (isAbsent(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                    statement.execute("create database " + NAME + " owner " + NAME);
                }
            }
            return DatabaseAccess.local(server.port(), NAME, NAME, password);
        } catch (IOException | SQLException e) {
            throw new StartupProblem(
                    "The database in " + folder.path() + " cannot be opened: " + e.getMessage() + ".", e);
        }
    }

    private static DatabaseAccess superuser(PostgresServer server, DataFolder folder) throws IOException {
        String password = Files.readString(folder.superuserPasswordFile()).strip();
        return DatabaseAccess.local(server.port(), "postgres", PostgresServer.SUPERUSER, password);
    }

    /** Guards against another server that happens to answer on the port. */
    private static void requireCluster(Statement statement, Path cluster) throws SQLException, IOException {
        try (ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            Path served = Path.of(row.getString(1));
            if (!Files.isSameFile(served, cluster)) {
                throw new StartupProblem("The PostgreSQL that answers serves " + served + " instead of " + cluster
                        + ": please stop it and start Vigie again.");
            }
        }
    }

    private static boolean isAbsent(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return !row.next();
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    DatabaseAccess access() {
        return access;
    }

    DatabaseAccess superuser() throws IOException {
        return superuser(server, lock.folder());
    }

    void announce(String address) {
        lock.announce(address);
    }

    @Override
    public void close() {
        try {
            PrivateFiles.delete(lock.folder().connectionFile());
            server.close();
        } finally {
            lock.close();
        }
    }
}
