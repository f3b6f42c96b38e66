package vigie.api.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API's description, to hold what it answers against. */
public final class Contract {
    private static final String PREFIX = "/api/v1";
    private static final String PLACE = "https://vigie.example/openapi.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode document;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    public Contract(String yaml) {
        document = (ObjectNode) JSON.valueToTree(new Yaml().load(yaml));
        ObjectNode strict = document.deepCopy();
        strict.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        close(strict);
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(PLACE, JSON.writeValueAsString(strict)))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** Of the API that this server is. */
    public static Contract of(EmbeddedServer server) {
        return new Contract(
                server.getApplicationContext().getBean(OpenApiDocument.class).text());
    }

    /** A field that is not described is one too many. Nobody's address is checked against the list of all top domains. */
    private static void close(JsonNode node) {
        if (node.isObject() && node.path("format").asString("").equals("email")) {
            ((ObjectNode) node).remove("format");
        }
        if (node.isObject() && node.has("properties") && !node.has("additionalProperties")) {
            ((ObjectNode) node).put("additionalProperties", false);
        }
        node.forEach(Contract::close);
    }

    public JsonNode document() {
        return document;
    }

    /** One call of the description. */
    public record Operation(String method, String path, JsonNode described) {
        public String id() {
            return described.get("operationId").asString();
        }

        @Override
        public String toString() {
            return id();
        }
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(each -> operations.add(new Operation(
                                each.getKey().toUpperCase(Locale.ROOT), path.getKey(), each.getValue()))));
        return operations;
    }

    /** What is wrong with an answer, by the description; nothing for what is no call of the API. */
    public List<String> violations(HttpResponse<String> answer) {
        String path = answer.uri().getRawPath();
        String method = answer.request().method();
        if (!path.startsWith(PREFIX + "/") || path.startsWith(PREFIX + "/failing") || method.equals("OPTIONS")) {
            return List.of();
        }
        String asked = method.equals("HEAD") ? "GET" : method;
        String call = path.substring(PREFIX.length());
        return operations().stream()
                .filter(each -> each.method().equals(asked) && leads(each.path(), call))
                .min(Comparator.comparing(each -> each.path().contains("{")))
                .map(operation -> violations(operation, answer))
                .orElseGet(() -> unknown(answer));
    }

    private static boolean leads(String template, String path) {
        String[] there = template.split("/", -1);
        String[] here = path.split("/", -1);
        return there.length == here.length
                && IntStream.range(0, here.length)
                        .allMatch(place -> there[place].startsWith("{") || there[place].equals(here[place]));
    }

    private List<String> unknown(HttpResponse<String> answer) {
        return List.of(404, 405, 414, 401, 403, 400, 429).contains(answer.statusCode())
                ? problem(answer, Optional.empty())
                : List.of("status " + answer.statusCode() + " where there is no call");
    }

    private List<String> violations(Operation operation, HttpResponse<String> answer) {
        String status = String.valueOf(answer.statusCode());
        if (status.equals("414")) {
            return problem(answer, Optional.empty());
        }
        JsonNode response = operation.described().get("responses").get(status);
        if (response == null) {
            return List.of(operation.id() + " does not describe " + status + " "
                    + JSON.readTree(answer.body()).path("code"));
        }
        String pointer = "/paths/" + escaped(operation.path()) + "/"
                + operation.method().toLowerCase(Locale.ROOT) + "/responses/" + status;
        if (response.has("$ref")) {
            pointer = response.get("$ref").asString().substring(1);
            response = document.at(pointer);
        }
        if (response.has("x-codes")) {
            return problem(answer, Optional.of(response.get("x-codes")));
        }
        return body(operation, response, pointer, answer);
    }

    private List<String> problem(HttpResponse<String> answer, Optional<JsonNode> codes) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json")) {
            return List.of(answer.statusCode() + " comes as \"" + type + "\"");
        }
        if (answer.request().method().equals("HEAD")) {
            return List.of();
        }
        List<String> wrong = new ArrayList<>(errors("/components/schemas/Problem", answer.body()));
        String code = JSON.readTree(answer.body()).path("code").asString();
        if (codes.isPresent()
                && codes.get().valueStream().noneMatch(each -> each.asString().equals(code))) {
            wrong.add("code " + code + " is not among " + codes.get());
        }
        return wrong;
    }

    private List<String> body(Operation operation, JsonNode response, String pointer, HttpResponse<String> answer) {
        JsonNode content = response.path("content");
        String type = answer.headers()
                .firstValue("Content-Type")
                .map(text -> text.replaceFirst(";.*", ""))
                .orElse("");
        if (answer.body() == null || answer.body().isEmpty()) {
            boolean silent = content.isEmpty() || answer.request().method().equals("HEAD");
            return silent ? List.of() : List.of(operation.id() + " answers nothing");
        }
        if (!content.has(type)) {
            return List.of(operation.id() + " does not describe " + type + ": " + answer.body());
        }
        return type.equals("application/json")
                ? errors(pointer + "/content/" + escaped(type) + "/schema", answer.body())
                : List.of();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** What is wrong with a text of JSON, by the schema at a place of the description. */
    public List<String> errors(String pointer, String json) {
        return schema(pointer).validate(JSON.readTree(json)).stream()
                .map(Error::toString)
                .toList();
    }

    private Schema schema(String pointer) {
        String fragment = Arrays.stream(pointer.split("/", -1))
                .map(part -> part.replace("{", "%7B").replace("}", "%7D"))
                .reduce((before, part) -> before + "/" + part)
                .orElseThrow();
        return schemas.computeIfAbsent(fragment, each -> registry.getSchema(SchemaLocation.of(PLACE + "#" + each)));
    }
}
