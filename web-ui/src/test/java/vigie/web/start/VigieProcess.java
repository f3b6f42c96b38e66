package vigie.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import vigie.migrations.Database;
import vigie.migrations.DatabaseSettings;

/** Vigie or its import command in a process of its own, as the scripts of {@code bin} run them. */
final class VigieProcess implements AutoCloseable {
    /** In seconds: a busy machine tells the demonstration's three years in more than one minute. */
    private static final int PATIENCE = 180;

    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("vigie.root"), "Run by Maven"));
    private static final Path TARGET = ROOT.resolve("web-ui").resolve("target");
    static final Path PLATFORMS = ROOT.resolve("data").resolve("platforms");
    private static final String POSTGRES =
            ROOT.resolve("target/test-databases/binaries").toString();

    private final Process process;
    private final Path output;
    private final Path errors;

    /** A port of the pages, one of the management, and a data folder. */
    record Place(int port, int managementPort, Path data) {
        static Place in(Path data) throws IOException {
            try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return new Place(one.getLocalPort(), other.getLocalPort(), data);
            }
        }

        Map<String, String> environment() {
            Map<String, String> environment = new HashMap<>();
            environment.put("VIGIE_PORT", String.valueOf(port));
            environment.put("VIGIE_MANAGEMENT_PORT", String.valueOf(managementPort));
            environment.put("VIGIE_DATA", data.toString());
            return environment;
        }

        HttpResponse<String> page(String path) throws IOException, InterruptedException {
            return get(port, path);
        }

        HttpResponse<String> management(String path) throws IOException, InterruptedException {
            return get(managementPort, path);
        }

        int platforms() throws IOException, InterruptedException {
            return Jsoup.parse(page("/").body()).select("tbody tr").size();
        }

        /** The status that signing in gets. */
        int signIn(String email, String password) throws IOException, InterruptedException {
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/login"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password)))
                        .build();
                return client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            }
        }

        private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
            try (HttpClient client = HttpClient.newHttpClient()) {
                URI address = URI.create("http://127.0.0.1:" + port + path);
                return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            }
        }
    }

    private VigieProcess(Class<?> main, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // it does not live long
                "-XX:+AutoCreateSharedArchive", // the first to end leaves what it loaded to those after it
                "-XX:SharedArchiveFile="
                        + TARGET.resolve("vigie-" + System.getProperty("surefire.forkNumber") + ".jsa"),
                "-Xlog:disable", // or the JVM speaks of its archive between Vigie's lines
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-cp",
                TARGET.resolve("application") + "/*" + File.pathSeparator + jar(),
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("VIGIE_") || name.startsWith("LANG"));
        builder.environment()
                .putAll(Map.of(
                        "VIGIE_PLATFORMS",
                        PLATFORMS.toString(),
                        "VIGIE_POSTGRES_BINARIES",
                        POSTGRES,
                        "LC_ALL",
                        "C.UTF-8"));
        builder.environment().putAll(environment);
        output = Files.createTempFile("vigie", ".out");
        errors = Files.createTempFile("vigie", ".err");
        process = builder.redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file -> file.getFileName().toString().matches("web-ui-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static VigieProcess serve(Map<String, String> environment) throws IOException {
        return new VigieProcess(Application.class, environment);
    }

    /** Started, and ready for its first reader. */
    static VigieProcess ready(Place place) throws IOException {
        return ready(place, place.environment());
    }

    static VigieProcess ready(Place place, Map<String, String> environment) throws IOException {
        VigieProcess vigie = serve(environment);
        try {
            vigie.waitFor("Vigie is ready: http://127.0.0.1:" + place.port() + "/");
            return vigie;
        } catch (InterruptedException | AssertionError notReady) {
            vigie.close();
            throw new AssertionError(notReady);
        }
    }

    /** Until it has said this. */
    void waitFor(String line) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!output().contains(line)) {
            boolean ended = process.waitFor(50, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() > deadline) {
                throw new AssertionError("It has not said “" + line + "”: " + output() + errors());
            }
        }
    }

    /** Changes what is kept while nothing runs, by a way that passes by the application. */
    static void change(Map<String, String> environment, String sql) throws SQLException {
        Map<String, String> whole = new HashMap<>(environment);
        whole.put("VIGIE_POSTGRES_BINARIES", POSTGRES);
        try (Database database =
                        Database.openExisting(DatabaseSettings.from(whole).ofEitherEdition());
                Connection connection =
                        DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static VigieProcess imported(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        VigieProcess command = new VigieProcess(ImportCommand.class, environment, arguments);
        command.end();
        return command;
    }

    static VigieProcess verified(Map<String, String> environment) throws IOException {
        return new VigieProcess(VerifyLogCommand.class, environment);
    }

    static VigieProcess rebuilt(Map<String, String> environment) throws IOException {
        return new VigieProcess(RebuildCommand.class, environment);
    }

    static VigieProcess secondFactorOff(Map<String, String> environment, String email)
            throws IOException, InterruptedException {
        VigieProcess command = new VigieProcess(SecondFactorOffCommand.class, environment, email);
        command.end();
        return command;
    }

    /** Waits for the end that comes by itself, and gives the exit status. */
    int end() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS))
                .as("ended by itself")
                .isTrue();
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    String lastLine() throws IOException {
        List<String> lines = output().lines().toList();
        return lines.isEmpty() ? "" : lines.getLast();
    }

    /** As a machine that loses its power. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM. */
    int stop() throws InterruptedException {
        process.destroy();
        return end();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
        }
    }
}
