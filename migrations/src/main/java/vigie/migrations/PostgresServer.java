package vigie.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server of ours, running on a folder (a "cluster") and listening on a port of 127.0.0.1 only. */
final class PostgresServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final int ATTEMPTS = 5;

    /** Long, for a server that was killed reads its journal again before it is ready. */
    private static final String START_SECONDS = "60";

    private static final String FAST_STOP_SECONDS = "30";
    private static final String IMMEDIATE_STOP_SECONDS = "10";

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final int port;

    private PostgresServer(PostgresBinaries binaries, Path cluster, int port) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.port = port;
    }

    /** Makes an empty cluster, whole or not at all, in which everyone must show a password. */
    static void initialise(PostgresBinaries binaries, Path cluster, Path superuserPasswordFile) {
        Path fresh = cluster.resolveSibling(cluster.getFileName() + ".new");
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
        try {
            PrivateFiles.deleteFolder(fresh);
            PostgresProgram.Outcome outcome = PostgresProgram.run(
                    binaries,
                    "initdb",
                    List.of(
                            "--pgdata=" + fresh,
                            "--username=" + SUPERUSER,
                            "--auth=scram-sha-256",
                            "--pwfile=" + superuserPasswordFile,
                            "--encoding=UTF8",
                            // The same order and the same letters on every machine.
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--lc-ctype=" + (mac ? "en_US.UTF-8" : "C.UTF-8")));
            if (!outcome.succeeded()) {
                throw new StartupProblem(
                        "PostgreSQL cannot prepare its folder " + cluster + ": " + telling(outcome.output()));
            }
            Files.move(fresh, cluster);
        } catch (IOException e) {
            throw new StartupProblem("The folder " + cluster + " cannot be written to (" + e.getMessage() + ").", e);
        }
    }

    static PostgresServer start(PostgresBinaries binaries, Path cluster, Map<String, String> settings, Path log) {
        return start(binaries, cluster, settings, log, PostgresServer::freePort);
    }

    /** @param ports candidates; one that is taken when the server wants it is passed over */
    static PostgresServer start(
            PostgresBinaries binaries, Path cluster, Map<String, String> settings, Path log, IntSupplier ports) {
        String problem = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            PrivateFiles.write(log, "");
            int port = ports.getAsInt();
            String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= "
                    + settings.entrySet().stream()
                            .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                            .collect(Collectors.joining(" "));
            // pg_ctl also takes the server out of our process group: a Ctrl-C must reach Vigie first, which stops it.
            PostgresProgram.Outcome outcome = PostgresProgram.run(
                    binaries,
                    "pg_ctl",
                    List.of(
                            "start",
                            "--pgdata=" + cluster,
                            "--log=" + log,
                            "--wait",
                            "--timeout=" + START_SECONDS,
                            "--options=" + options));
            var server = new PostgresServer(binaries, cluster, port);
            if (outcome.succeeded()) {
                return server;
            }
            String said = read(log);
            problem = telling(said.isBlank() ? outcome.output() : said);
            if (Files.exists(cluster.resolve(ServerProcess.FILE))) {
                server.close();
            }
            if (!said.contains("could not bind")) {
                break;
            }
        }
        throw new StartupProblem("PostgreSQL does not start: " + problem + ". Its log is " + log + ".");
    }

    int port() {
        return port;
    }

    /** Stops the server: connections are cut, what was committed is on the disk. */
    @Override
    public void close() {
        stop(binaries, cluster);
    }

    static void stop(PostgresBinaries binaries, Path cluster) {
        if (stop(binaries, cluster, "fast", FAST_STOP_SECONDS).succeeded()) {
            return;
        }
        PostgresProgram.Outcome outcome = stop(binaries, cluster, "immediate", IMMEDIATE_STOP_SECONDS);
        if (!outcome.succeeded() && Files.exists(cluster.resolve(ServerProcess.FILE))) {
            LOG.error("PostgreSQL on {} cannot be stopped: {}", cluster, outcome.output());
        }
    }

    private static PostgresProgram.Outcome stop(PostgresBinaries binaries, Path cluster, String mode, String seconds) {
        return PostgresProgram.run(
                binaries,
                "pg_ctl",
                List.of("stop", "--pgdata=" + cluster, "--mode=" + mode, "--wait", "--timeout=" + seconds));
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of PostgreSQL's output that says why, without its date: the first fatal one, else the last. */
    private static String telling(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                .map(line -> line.replaceFirst(".*?(FATAL|error): *", ""))
                .findFirst()
                .orElse(lines.isEmpty() ? "it gives no reason" : lines.getLast());
    }
}
