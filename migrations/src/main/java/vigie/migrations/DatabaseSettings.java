package vigie.migrations;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is.
 *
 * @param dataFolder the folder of the embedded server; it need not exist yet, and is not touched when {@code external}
 *     is given
 * @param binaries the folder into which PostgreSQL's programs are unpacked, about 60 MB; several data folders may share
 *     it, and it may be removed while nothing runs
 * @param external the external server, or null for the embedded one
 * @param edition what the database has to hold: it is refused when it holds the other; null where that makes no difference
 */
public record DatabaseSettings(
        Path dataFolder,
        Path binaries,
        @Nullable External external,
        @Nullable Edition edition) {

    /**
     * A PostgreSQL that someone else runs, version 15 or later.
     *
     * @param url {@code jdbc:postgresql://host:port/name}, without user and password
     * @param user the owner of the database
     * @param password empty when the server asks for none
     */
    public record External(String url, String user, String password) {

        @Override
        public String toString() {
            return "External[url=" + url + ", user=" + user + "]";
        }
    }

    /** The embedded server in this folder, with everything of its own. */
    public static DatabaseSettings embedded(Path dataFolder) {
        return embedded(dataFolder, Edition.DIRECTORY);
    }

    private static DatabaseSettings embedded(Path dataFolder, Edition edition) {
        return new DatabaseSettings(dataFolder, dataFolder.resolve("postgres-binaries"), null, edition);
    }

    /**
     * Reads {@code VIGIE_DEMO} ({@code true} for a demonstration), {@code VIGIE_DATA} (default {@code data}, of a demonstration {@code data/demo}), {@code VIGIE_POSTGRES_BINARIES} (default a folder in the data folder), {@code VIGIE_DATABASE_URL}, {@code VIGIE_DATABASE_USER} and
     * {@code VIGIE_DATABASE_PASSWORD}. A variable that is empty counts as absent.
     *
     * @throws StartupProblem when a URL is given without a user, or a user without a URL
     */
    public static DatabaseSettings from(Map<String, String> environment) {
        boolean demonstration = read(environment, "VIGIE_DEMO", "false").equals("true");
        Edition edition = demonstration ? Edition.DEMONSTRATION : Edition.DIRECTORY;
        Path dataFolder = Path.of(read(environment, "VIGIE_DATA", demonstration ? "data/demo" : "data"));
        DatabaseSettings embedded = embedded(dataFolder, edition);
        Path binaries = Path.of(
                read(environment, "VIGIE_POSTGRES_BINARIES", embedded.binaries().toString()));
        String url = read(environment, "VIGIE_DATABASE_URL", "");
        String user = read(environment, "VIGIE_DATABASE_USER", "");
        if (url.isEmpty()) {
            if (!user.isEmpty()) {
                throw new StartupProblem(
                        "VIGIE_DATABASE_USER is set but VIGIE_DATABASE_URL is not: set both for an external database, or"
                                + " neither for the embedded one.");
            }
            return new DatabaseSettings(dataFolder, binaries, null, edition);
        }
        if (user.isEmpty()) {
            throw new StartupProblem("VIGIE_DATABASE_URL is set but VIGIE_DATABASE_USER is not: please set both.");
        }
        return new DatabaseSettings(
                dataFolder,
                binaries,
                new External(url, user, read(environment, "VIGIE_DATABASE_PASSWORD", "")),
                edition);
    }

    /** The same for a command that is as useful in a demonstration. */
    public DatabaseSettings ofEitherEdition() {
        return new DatabaseSettings(dataFolder, binaries, external, null);
    }

    private static String read(Map<String, String> environment, String name, String absent) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? absent : value;
    }
}
