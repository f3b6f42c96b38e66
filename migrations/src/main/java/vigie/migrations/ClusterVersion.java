package vigie.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which PostgreSQL versions Vigie works with. */
final class ClusterVersion {

    /** The version whose programs Vigie carries; it reads no other's folder. */
    private static final int EMBEDDED = 18;

    private static final int OLDEST_EXTERNAL = 15;

    private ClusterVersion() {}

    /** @param versionFile the cluster's {@code PG_VERSION} */
    static void requireOurs(Path versionFile) {
        int version;
        try {
            version = Integer.parseInt(Files.readString(versionFile).strip());
        } catch (IOException | NumberFormatException e) {
            throw new StartupProblem(
                    "The folder " + versionFile.getParent() + " does not look like one of PostgreSQL's: please choose"
                            + " another data folder with --data, or move that one away.",
                    e);
        }
        if (version != EMBEDDED) {
            throw new StartupProblem("The database in " + versionFile.getParent() + " was made by PostgreSQL " + version
                    + ", and this Vigie carries PostgreSQL " + EMBEDDED
                    + ": please start it with the Vigie that made it, and move the data over.");
        }
    }

    /** @param number as {@code server_version_num} gives it: 150004 is 15.4 */
    static void requireRecent(int number) {
        int major = number / 10_000;
        if (major < OLDEST_EXTERNAL) {
            throw new StartupProblem("The external database is PostgreSQL " + major + ", and Vigie needs "
                    + OLDEST_EXTERNAL + " or later.");
        }
    }
}
