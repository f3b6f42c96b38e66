package vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vigie.migrations.TestDatabase;
import vigie.migrations.TestDatabases;

/** The real application on a free port, with a database of its own; asked as any reader would. */
public final class Site implements AutoCloseable {
    public static final String URL = "http://vigie.example";
    public static final String CONTACT = "bonjour@vigie.example";

    /** Tests all come from one address. */
    private static final Map<String, String> WIDE_LIMITS = Map.of(
            "vigie.limit.login-address", "100000/1m",
            "vigie.limit.reset-address", "100000/1m",
            "vigie.limit.registration", "100000/1m",
            "vigie.limit.report", "100000/1m",
            "vigie.limit.kept-form", "100000/1m",
            "vigie.limit.api", "100000/1m",
            "vigie.first-administrator", "never");

    private final TestDatabase database;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ApplicationContext context;
    private final EmbeddedServer server;

    private Site(TestDatabase database, Map<String, String> settings) {
        this.database = database;
        Map<String, Object> properties = new HashMap<>(WIDE_LIMITS);
        properties.putAll(settings);
        properties.putAll(database.properties());
        properties.put("micronaut.server.port", "-1");
        context = ApplicationContext.run(properties);
        server = context.getBean(EmbeddedServer.class).start();
    }

    /** With the shipped platforms, and everything that an operator can say about the site. */
    public static Site filled() {
        Path root = Path.of(Objects.requireNonNull(System.getProperty("vigie.root"), "Run by Maven"));
        return new Site(
                TestDatabases.fresh(),
                Map.of(
                        "vigie.platforms",
                        root.resolve("data").resolve("platforms").toString(),
                        "vigie.site.url",
                        URL,
                        "vigie.site.contact",
                        CONTACT,
                        "vigie.site.publisher",
                        "ICF France",
                        "vigie.site.legal-notice",
                        "Association loi 1901."));
    }

    /** Without any platform, and with nothing said about the site. */
    public static Site empty() {
        return new Site(TestDatabases.fresh(), Map.of());
    }

    /** Empty too, and every statement sent to the database is counted; there are no jobs that send some. */
    public static Site counting() {
        return new Site(TestDatabases.fresh(), Map.of(CountedStatements.WANTED, "true", "vigie.jobs", "false"));
    }

    /** A demonstration, told at its first start; a letter stays where it is. */
    public static Site demonstration(TestDatabase database) {
        Path root = Path.of(Objects.requireNonNull(System.getProperty("vigie.root"), "Run by Maven"));
        return new Site(
                database,
                Map.of(
                        "vigie.demo",
                        "true",
                        "vigie.demo-folder",
                        root.resolve("data").resolve("demo").toString(),
                        "vigie.jobs",
                        "false"));
    }

    /** Empty, with the limits and the rules that an operator gave. */
    public static Site empty(Map<String, String> settings) {
        return new Site(TestDatabases.fresh(), settings);
    }

    /** A second process with the same database, the same data folder, and its own settings. */
    public Site beside(Map<String, String> settings) {
        return new Site(database, settings);
    }

    public URI address() {
        return server.getURI();
    }

    /** Asks without following redirects. */
    HttpClient http() {
        return http;
    }

    public TestDatabase database() {
        return database;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** @param headers names and values by turns */
    public HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        return Described.checked(this, send("GET", address, HttpResponse.BodyHandlers.ofString(), headers));
    }

    public <T> HttpResponse<T> send(String method, String address, HttpResponse.BodyHandler<T> body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address().resolve(address)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), body);
    }

    /** A page that is there. */
    public Document page(String address) throws IOException, InterruptedException {
        HttpResponse<String> response = get(address);
        assertThat(response.statusCode()).as(address).isEqualTo(200);
        return parsed(response);
    }

    public static Document parsed(HttpResponse<String> response) {
        return Jsoup.parse(response.body(), response.uri().toString());
    }

    public Json json(String address) throws IOException, InterruptedException {
        HttpResponse<String> response = get(address);
        assertThat(response.statusCode()).as(address).isEqualTo(200);
        return new Json(bean(JsonMapper.class).readValue(response.body(), Argument.of(JsonNode.class)));
    }

    /** What the database says, past the application: the first column of each row. */
    public List<String> values(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }

    /** The first of them. */
    public String value(String sql) throws SQLException {
        List<String> values = values(sql);
        assertThat(values).as(sql).isNotEmpty();
        return values.getFirst();
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }
}
