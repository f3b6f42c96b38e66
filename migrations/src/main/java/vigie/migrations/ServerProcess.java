package vigie.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server process that a cluster's {@code postmaster.pid} names. It outlives a Vigie that was killed, and would keep
 * the next one from starting.
 */
record ServerProcess(long pid) {

    static final String FILE = "postmaster.pid";

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);

    /**
     * Makes the cluster free to start: stops the server that a killed Vigie left behind, and forgets one whose number
     * now belongs to another program. Only for the holder of the data folder.
     */
    static void clearLeftOver(PostgresBinaries binaries, Path cluster) {
        Optional<ServerProcess> named = named(cluster);
        if (named.isEmpty() || !named.get().isAlive()) {
            // PostgreSQL itself copes with a file that names nobody.
            return;
        }
        if (named.get().serves(cluster)) {
            LOG.info(
                    "Stopping the PostgreSQL (process {}) that an earlier Vigie left running.",
                    named.get().pid());
            PostgresServer.stop(binaries, cluster);
        } else {
            PrivateFiles.delete(cluster.resolve(FILE));
        }
    }

    /** The process that the cluster's file names, alive or not; empty after an orderly stop. */
    static Optional<ServerProcess> named(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve(FILE));
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new ServerProcess(Long.parseLong(lines.getFirst().strip())));
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new StartupProblem(
                    "The file " + cluster.resolve(FILE)
                            + " cannot be understood: please look whether a PostgreSQL runs on"
                            + " that folder, and remove the file if none does.",
                    e);
        }
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Whether this process is a PostgreSQL at work in the cluster: it makes the cluster its current folder. */
    boolean serves(Path cluster) {
        Path currentFolder = Path.of("/proc", Long.toString(pid), "cwd");
        try {
            if (Files.exists(currentFolder)) {
                return Files.isSameFile(currentFolder, cluster);
            }
        } catch (IOException notOurs) {
            return false;
        }
        // Elsewhere than on Linux the name must do.
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }
}
