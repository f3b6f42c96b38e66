package vigie.web.start;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigie.migrations.Database;
import vigie.migrations.DatabaseSettings;

/**
 * Starts Vigie on a throw-away data folder, asks it for some pages, and stops: what the JVM loads meanwhile goes into the
 * cache that makes later starts fast (JDK 25, {@code -XX:AOTCacheOutput}). Run by the build; docs/adr/0007.
 */
public final class Rehearsal {
    private static final List<String> PAGES = List.of(
            "/",
            "/en?q=coach&kind=SERVICE",
            "/plateformes/coachhub",
            "/criteres",
            "/criteres/1",
            "/methode",
            "/compte/connexion",
            "/api/v1/platforms",
            "/no");

    /** They take long, and the JVM loads much for the first one. */
    private static final List<String> FILES =
            List.of("/criteres/fiche.pdf", "/en/platforms/coachhub/sheet.pdf", "/criteres/fiche.pdf");

    /** Enough for the JVM to know what is used most: it keeps that too (JEP 515). */
    private static final int ROUNDS = 40;

    private static final int SIGN_INS = 1_000;
    private static final String NOBODY =
            "{\"email\": \"nobody@vigie.example\", \"password\": \"nobody has such a one\"}";

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> environment = System.getenv();
        try (Database database = Database.open(DatabaseSettings.from(environment));
                ApplicationContext context = ApplicationContext.run(properties(database, environment))) {
            URI address = context.getBean(EmbeddedServer.class).start().getURI();
            try (HttpClient client = HttpClient.newHttpClient()) {
                for (int round = 0; round < ROUNDS; round++) {
                    for (String page : PAGES) {
                        send(client, HttpRequest.newBuilder(address.resolve(page)));
                    }
                }
                for (String file : FILES) {
                    send(client, HttpRequest.newBuilder(address.resolve(file)));
                }
                // A flood of sign-ins comes on a cold server as well: most of these are turned away at the door.
                for (int attempt = 0; attempt < SIGN_INS; attempt++) {
                    send(
                            client,
                            HttpRequest.newBuilder(address.resolve("/api/v1/login"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(NOBODY)));
                }
            }
        }
    }

    private static void send(HttpClient client, HttpRequest.Builder request) throws IOException, InterruptedException {
        client.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }

    private static Map<String, Object> properties(Database database, Map<String, String> environment) {
        Map<String, Object> properties = new LinkedHashMap<>(ServerSettings.datasource(database));
        properties.put("vigie.platforms", ServerSettings.platforms(environment).toString());
        properties.put("micronaut.server.host", ServerSettings.LOOPBACK);
        properties.put("micronaut.server.port", -1); // any free one
        return properties;
    }
}
