package vigie.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigie.api.openapi.Contract;

/** Asks the running server as any program would. */
@Singleton
public class Client {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final EmbeddedServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    /** One for all: what the API says of itself is the same wherever it runs. */
    private static @Nullable Contract contract;

    public Client(EmbeddedServer server) {
        this.server = server;
    }

    /** @param headers names and values by turns */
    public HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        return checked(ask("GET", address, HttpResponse.BodyHandlers.ofString(), headers));
    }

    /** @param headers names and values by turns */
    public <T> HttpResponse<T> ask(
            String method, String address, HttpResponse.BodyHandler<T> reading, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.getURI().resolve(address))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), reading);
    }

    /**
     * Sends a body of JSON.
     *
     * @param headers names and values by turns
     */
    public HttpResponse<String> send(String method, String address, String body, String... headers)
            throws IOException, InterruptedException {
        return sendAs("application/json", method, address, body, headers);
    }

    /**
     * Sends a body of this media type.
     *
     * @param headers names and values by turns
     */
    public HttpResponse<String> sendAs(String type, String method, String address, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.getURI().resolve(address))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return checked(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** Every answer is one that the API's description knows. */
    public HttpResponse<String> checked(HttpResponse<String> answer) {
        assertThat(contract().violations(answer))
                .as(answer.request().method() + " " + answer.uri() + " " + answer.statusCode())
                .isEmpty();
        return answer;
    }

    private Contract contract() {
        synchronized (Client.class) {
            Contract known = contract;
            if (known == null) {
                known = Contract.of(server);
                contract = known;
            }
            return known;
        }
    }

    /** A JSON object of names and values by turns. */
    public static String object(String... fields) {
        Map<String, String> object = new LinkedHashMap<>();
        for (int index = 0; index < fields.length; index += 2) {
            object.put(fields[index], fields[index + 1]);
        }
        return JSON.writeValueAsString(object);
    }

    /** The JSON of an address that must answer well. */
    public JsonNode json(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        return JSON.readTree(answer.body());
    }

    /** The problem of an address that must answer with one. */
    public JsonNode problem(int status, String address, String... headers) throws IOException, InterruptedException {
        return problem(status, get(address, headers));
    }

    public static JsonNode problem(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(answer.request().uri() + " " + answer.body())
                .isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }

    /** The slugs of a list, in its order. */
    public List<String> slugs(String query) throws IOException, InterruptedException {
        return slugs(json("/api/v1/platforms?limit=100" + (query.isEmpty() ? "" : "&" + query)));
    }

    public static List<String> slugs(JsonNode list) {
        return list.get("items")
                .valueStream()
                .map(item -> item.get("slug").asString())
                .toList();
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static JsonNode parsed(String text) {
        return JSON.readTree(text);
    }
}
