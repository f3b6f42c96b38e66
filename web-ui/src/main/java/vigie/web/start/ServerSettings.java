package vigie.web.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vigie.migrations.Database;
import vigie.migrations.DatabaseSettings;
import vigie.migrations.StartupProblem;

/**
 * What the environment says about this process.
 *
 * @param host the address that the pages answer on, {@code 0.0.0.0} for all of the machine's
 * @param port the port of the pages and the API
 * @param managementPort the port of health and metrics, on the loopback address only, whatever the host
 * @param platforms the folder of platform files that fill an empty database
 * @param demonstration the folder of what a demonstration invents, which fills an empty database instead
 * @param database where the database is, and whether it is a demonstration's
 */
record ServerSettings(
        String host, int port, int managementPort, Path platforms, Path demonstration, DatabaseSettings database) {

    static final String LOOPBACK = "127.0.0.1";
    private static final Set<String> LOG_FORMATS = Set.of("text", "json");

    /**
     * Reads {@code VIGIE_HOST} (default {@code 127.0.0.1}), {@code VIGIE_PORT} (8080), {@code VIGIE_MANAGEMENT_PORT}
     * (8081), {@code VIGIE_PLATFORMS} ({@code data/platforms}), {@code VIGIE_DEMO_FOLDER} ({@code data/demo}) and the variables of {@link DatabaseSettings#from}.
     */
    static ServerSettings from(Map<String, String> environment) {
        requireLogFormat(environment);
        int port = port(environment, "VIGIE_PORT", 8080);
        int managementPort = port(environment, "VIGIE_MANAGEMENT_PORT", 8081);
        if (port == managementPort) {
            throw new StartupProblem("The pages and the management cannot both have port " + port
                    + ": please choose another one with --management-port (VIGIE_MANAGEMENT_PORT).");
        }
        return new ServerSettings(
                environment.getOrDefault("VIGIE_HOST", LOOPBACK),
                port,
                managementPort,
                platforms(environment),
                Path.of(environment.getOrDefault("VIGIE_DEMO_FOLDER", "data/demo")),
                DatabaseSettings.from(environment));
    }

    /** Logback itself would find no way to write, and say nothing at all. */
    static void requireLogFormat(Map<String, String> environment) {
        String format = environment.get("VIGIE_LOG_FORMAT");
        if (format != null && !LOG_FORMATS.contains(format)) {
            throw new StartupProblem("VIGIE_LOG_FORMAT is \"" + format + "\". It should be text or json.");
        }
    }

    private static int port(Map<String, String> environment, String name, int absent) {
        String value = environment.getOrDefault(name, Integer.toString(absent));
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, as a number out of range is.
        }
        throw new StartupProblem(name + " is no port: \"" + value + "\". It should be a number from 1 to 65535.");
    }

    /** Where a browser on this machine finds Vigie. */
    String address() {
        String shown = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        return "http://" + (shown.contains(":") ? "[" + shown + "]" : shown) + ":" + port + "/";
    }

    /** The settings in Micronaut's names. */
    Map<String, Object> properties(Database opened) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("micronaut.server.host", host);
        properties.put("micronaut.server.port", port);
        // Two listeners, said one by one: the one that Micronaut would add for the endpoints takes the public host.
        properties.put("micronaut.server.netty.listeners.pages.host", host);
        properties.put("micronaut.server.netty.listeners.pages.port", port);
        properties.put("micronaut.server.netty.listeners.management.host", LOOPBACK);
        properties.put("micronaut.server.netty.listeners.management.port", managementPort);
        properties.put("micronaut.server.netty.listeners.management.expose-default-routes", false);
        properties.put("endpoints.all.port", managementPort);
        properties.put("micronaut.lifecycle.graceful-shutdown.enabled", true);
        properties.put("micronaut.lifecycle.graceful-shutdown.grace-period", "10s");
        properties.putAll(datasource(opened));
        properties.put("vigie.address", address());
        properties.put("vigie.first-administrator", true);
        properties.putAll(filling());
        return properties;
    }

    // Each said either way: the environment's own variables of these names would count otherwise.
    private Map<String, Object> filling() {
        return switch (Objects.requireNonNull(database.edition())) {
            case DIRECTORY ->
                Map.of("vigie.demo", false, "vigie.platforms", SettingsAsWritten.text(platforms.toString()));
            // Whoever tries a role has no second factor at hand.
            case DEMONSTRATION ->
                Map.of(
                        "vigie.demo",
                        true,
                        "vigie.platforms",
                        "",
                        "vigie.demo-folder",
                        SettingsAsWritten.text(demonstration.toString()),
                        "vigie.require-totp",
                        false);
        };
    }

    static Map<String, Object> datasource(Database opened) {
        return Map.of(
                "datasources.default.url", SettingsAsWritten.text(opened.url()),
                "datasources.default.username", SettingsAsWritten.text(opened.user()),
                "datasources.default.password", SettingsAsWritten.text(opened.password()));
    }

    static Path platforms(Map<String, String> environment) {
        String given = environment.getOrDefault("VIGIE_PLATFORMS", "");
        if (!given.isBlank() && Files.notExists(Path.of(given))) {
            throw new StartupProblem("There is no file or folder " + given
                    + " (VIGIE_PLATFORMS), from which an empty directory is filled.");
        }
        return Path.of(given.isBlank() ? "data/platforms" : given);
    }
}
