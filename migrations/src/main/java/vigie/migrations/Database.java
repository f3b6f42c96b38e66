package vigie.migrations;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The open database, migrated to what this version of Vigie expects: either the embedded server, which lives as long as
 * this object, or the external one.
 */
public final class Database implements AutoCloseable {

    private static final Duration JOIN_PATIENCE = Duration.ofSeconds(60);
    private static final Duration JOIN_PAUSE = Duration.ofMillis(100);

    private final DatabaseAccess access;
    private final @Nullable EmbeddedServer embedded;

    private Database(DatabaseAccess access, @Nullable EmbeddedServer embedded) {
        this.access = access;
        this.embedded = embedded;
    }

    /**
     * Opens the database that the settings name. The embedded one takes its data folder for itself until
     * {@link #close()}; an external one may be shared by any number of processes, which may also start at once.
     *
     * @throws StartupProblem when the data folder is in use by another Vigie, when a server cannot be started or
     *     reached, when the database cannot be migrated, or when it is another edition's
     */
    public static Database open(DatabaseSettings settings) {
        if (settings.external() != null) {
            return external(settings.external(), settings.edition());
        }
        return lockAndStart(settings)
                .orElseThrow(() -> DataFolder.at(settings.dataFolder()).inUse());
    }

    /**
     * As {@link #open}, except that a data folder in use is no error: the server that the other Vigie runs is joined,
     * and goes on running after {@link #close()}. For commands that work beside a running Vigie.
     *
     * @throws StartupProblem as {@link #open}, and when the other Vigie has no server ready within a minute
     */
    public static Database openOrJoin(DatabaseSettings settings) {
        if (settings.external() != null) {
            return external(settings.external(), settings.edition());
        }
        DataFolder folder = DataFolder.at(settings.dataFolder());
        long deadline = System.nanoTime() + JOIN_PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<Database> own = lockAndStart(settings);
            if (own.isPresent()) {
                return own.get();
            }
            Optional<DatabaseAccess> joined = DatabaseAccess.read(folder.connectionFile());
            if (joined.isPresent() && joined.get().answers()) {
                require(settings.edition(), joined.get(), folder.path().toString());
                return new Database(joined.get(), null);
            }
            pause();
        }
        throw new StartupProblem("The Vigie that uses the folder " + folder.path()
                + " has had no database ready for a minute: please look at what it says, or stop it and try again.");
    }

    /**
     * As {@link #openOrJoin}, for commands that look at what is there: an absent or empty database is no empty Vigie to them,
     * and nothing is created.
     *
     * @throws StartupProblem as {@link #openOrJoin}, and when there is no Vigie's database
     */
    public static Database openExisting(DatabaseSettings settings) {
        DatabaseSettings.External external = settings.external();
        if (external == null) {
            DataFolder folder = DataFolder.at(settings.dataFolder());
            if (!folder.holdsDatabase()) {
                throw none("in the folder " + folder.path());
            }
        } else if (!Migration.wasRun(ExternalServer.check(external))) {
            throw none("at " + external.url());
        }
        return openOrJoin(settings);
    }

    private static StartupProblem none(String place) {
        return new StartupProblem(
                "There is no database of a Vigie " + place + ": please look whether this is the right place.");
    }

    private static Database external(DatabaseSettings.External external, @Nullable Edition edition) {
        DatabaseAccess access = ExternalServer.check(external);
        Migration.run(access);
        require(edition, access, external.url());
        return new Database(access, null);
    }

    private static void require(@Nullable Edition edition, DatabaseAccess access, String place) {
        if (edition != null) {
            edition.require(access, place);
        }
    }

    private static Optional<Database> lockAndStart(DatabaseSettings settings) {
        return DataFolder.at(settings.dataFolder()).tryLock().map(lock -> {
            EmbeddedServer server = EmbeddedServer.start(lock, settings.binaries(), EmbeddedServer.SETTINGS);
            boolean ours = false;
            try {
                require(
                        settings.edition(),
                        server.access(),
                        settings.dataFolder().toString());
                ours = true;
                return new Database(server.access(), server);
            } finally {
                if (!ours) {
                    server.close();
                }
            }
        });
    }

    private static void pause() {
        try {
            Thread.sleep(JOIN_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("Waiting for the database was interrupted.", e);
        }
    }

    /** The JDBC address, {@code jdbc:postgresql://…}, without user and password. */
    public String url() {
        return access.url();
    }

    /** The owner of the database; not a superuser when the server is embedded. */
    public String user() {
        return access.user();
    }

    /** That user's password; for the embedded server another one at each start. */
    public String password() {
        return access.password();
    }

    /**
     * Leaves a note in the data folder where this Vigie answers, so that a second one which is refused the folder can
     * name it. Does nothing for an external or a joined database.
     */
    public void announce(String address) {
        if (embedded != null) {
            embedded.announce(address);
        }
    }

    /** Stops the embedded server and frees the data folder. Leaves a server alone that someone else runs. */
    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
