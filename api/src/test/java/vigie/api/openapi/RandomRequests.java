package vigie.api.openapi;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vigie.api.openapi.Contract.Operation;

/** Requests made from the description: any call, by anybody, with whatever it says that it takes, and more. */
final class RandomRequests {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");
    /** These hash a password each time, which takes its time on purpose. */
    private static final Set<String> SLOW = Set.of(
            "register",
            "signIn",
            "resetPassword",
            "changeMe",
            "deleteMe",
            "startTotp",
            "makeAccessToken",
            "liftSecondFactor");

    /** These go well only when much fits together. */
    private static final Set<String> RARE = Set.of("listCases", "readCase", "decideCase", "report");

    private static final List<String> FILTERS = List.of(
            "ask.13a=NONE,UNKNOWN", "stance.13=FAVOURABLE", "stance.contract=ALERT", "ask.99z=YES", "ask.1a=%00");

    private final Contract contract;
    private final URI server;
    private final RandomValues values;
    private final List<Operation> often = new ArrayList<>();

    /**
     * One request.
     *
     * @param body what it sends; empty for nothing
     */
    record Made(Operation operation, HttpRequest request, String body) {
        @Override
        public String toString() {
            return request.method() + " " + request.uri() + " "
                    + request.headers().map() + " " + body;
        }
    }

    RandomRequests(Contract contract, URI server, RandomValues values) {
        this.contract = contract;
        this.server = server;
        this.values = values;
        for (Operation each : contract.operations()) {
            int weight = SLOW.contains(each.id()) ? 1 : RARE.contains(each.id()) ? 30 : 5;
            for (int times = weight; times > 0; times--) {
                often.add(each);
            }
        }
    }

    /** @param bearers what somebody may sign in with, by the role of who needs it; the empty text for nobody */
    Made next(Map<String, List<String>> bearers) {
        Operation operation = values.oneOf(often);
        StringBuilder query = new StringBuilder();
        HttpRequest.Builder request = HttpRequest.newBuilder();
        String path = operation.path();
        for (JsonNode reference : operation.described().get("parameters")) {
            JsonNode parameter =
                    contract.document().at(reference.get("$ref").asString().substring(1));
            String name = parameter.get("name").asString();
            switch (parameter.get("in").asString()) {
                case "path" -> path = inPath(path, name, parameter);
                case "query" -> inQuery(query, name, parameter);
                default -> inHeaders(request, name, parameter);
            }
        }
        if (values.chance(0.02)) {
            query.append("&unheardOf=1");
        }
        String role = operation.described().path("x-role").asString("");
        List<String> fitting = bearers.getOrDefault(role, List.of(""));
        String bearer = values.oneOf(values.chance(0.7) ? fitting : values.oneOf(List.copyOf(bearers.values())));
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        String body = body(operation, request);
        String asked = values.chance(0.01) && operation.method().equals("GET") ? "HEAD" : operation.method();
        request.method(asked, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        String address = "/api/v1" + path + (query.isEmpty() ? "" : "?" + query.substring(1));
        return new Made(operation, request.uri(server.resolve(address)).build(), body);
    }

    private String inPath(String path, String name, JsonNode parameter) {
        String known = name.equals("file")
                ? values.value(name, parameter.get("schema")).asString("x")
                : values.known(name);
        String text = values.chance(0.9) ? known : values.text(name, parameter.get("schema"));
        Matcher place = VARIABLE.matcher(path);
        String filled = text.isEmpty() ? "x" : encoded(text);
        return place.find() ? path.substring(0, place.start()) + filled + path.substring(place.end()) : path;
    }

    private void inQuery(StringBuilder query, String name, JsonNode parameter) {
        if (!parameter.path("required").asBoolean(false) && values.chance(0.8)) {
            return;
        }
        JsonNode schema = parameter.get("schema");
        if (name.equals("answers")) {
            query.append('&').append(values.oneOf(FILTERS));
        } else if (name.equals("p")) {
            for (int times = 0; times < 3; times++) {
                add(query, name, values.known("slug"));
            }
        } else if (name.equals("cursor")) {
            add(query, name, values.known("next"));
        } else {
            JsonNode value = values.value(name, schema);
            add(query, name, value.isArray() ? joined(value) : value.asString(value.toString()));
        }
    }

    private static String joined(JsonNode list) {
        return String.join(
                ",",
                list.valueStream().map(item -> item.asString(item.toString())).toList());
    }

    private static void add(StringBuilder query, String name, String value) {
        query.append('&').append(name).append('=').append(encoded(value));
    }

    private void inHeaders(HttpRequest.Builder request, String name, JsonNode parameter) {
        boolean needed = parameter.path("required").asBoolean(false);
        if (values.chance(needed ? 0.9 : 0.2)) {
            String text =
                    name.startsWith("If-") ? values.known("ETag") : values.oneOf(List.of("fr", "en", "de;q=0.5", "*"));
            request.header(name, text.matches("[ -~]+") ? text : "\"1\"");
        }
    }

    private String body(Operation operation, HttpRequest.Builder request) {
        JsonNode content = operation.described().at("/requestBody/content");
        if (content.isEmpty()) {
            return "";
        }
        if (values.chance(0.02)) {
            request.header("Content-Type", "application/json");
            return values.oneOf(List.of(
                    "{", "[]", "null", "{\"a\":1,\"a\":2}", "1e9999999", "\"\\ud800\"", "{}{}", "x".repeat(70_000)));
        }
        String type = values.chance(0.02) ? "text/plain" : values.oneOf(List.copyOf(content.propertyNames()));
        request.header("Content-Type", type);
        JsonNode media = content.path(type);
        boolean asShown = media.has("example") && values.chance(0.2);
        JsonNode value = asShown ? media.get("example") : values.value("", media.path("schema"));
        return value.isString() ? value.asString() : value.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
