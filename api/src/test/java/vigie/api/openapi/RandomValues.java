package vigie.api.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values made from schemas: mostly as they ask, at times in the worst taste. */
final class RandomValues {
    private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "Un texte tout simple.",
            "é\u0301 — « ’ » \u202f;",
            "\u0000",
            "\u200b\u200b",
            "'; drop table member; --",
            "<script>alert(1)</script>",
            "=1+1",
            "../../etc/passwd",
            "%",
            "\ud83d\ude00".repeat(30),
            "a".repeat(300),
            "NaN",
            "null");

    private final JsonNode document;
    private final RandomGenerator random;
    /** What answers held, by the name of its field: identifiers, slugs, codes. */
    private final Map<String, Deque<String>> seen = new HashMap<>();

    RandomValues(JsonNode document, RandomGenerator random) {
        this.document = document;
        this.random = random;
    }

    /** Remembers the texts of an answer, for later requests to mean something. */
    void remember(JsonNode answer) {
        answer.propertyStream().forEach(field -> {
            if (field.getValue().isString() && field.getValue().asString().length() < 300) {
                remember(field.getKey(), field.getValue().asString());
            }
            field.getValue().valueStream().filter(JsonNode::isObject).forEach(this::remember);
            if (field.getValue().isObject()) {
                remember(field.getValue());
            }
        });
    }

    void remember(String name, String text) {
        Deque<String> texts = seen.computeIfAbsent(name, each -> new ArrayDeque<>());
        texts.addLast(text);
        if (texts.size() > 200) {
            texts.removeFirst();
        }
    }

    /** One of those seen under a name; a random text when there is none. */
    String known(String name) {
        Deque<String> texts = seen.getOrDefault(name, new ArrayDeque<>());
        return texts.isEmpty() ? oneOf(TEXTS) : oneOf(new ArrayList<>(texts));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A value of this schema for the field of this name. */
    JsonNode value(String name, JsonNode schema) {
        if (chance(0.02)) {
            return bad();
        }
        if (schema.has("$ref")) {
            return value(name, document.at(schema.get("$ref").asString().substring(1)));
        }
        if (schema.has("anyOf")) {
            return value(name, oneOf(schema.get("anyOf").valueStream().toList()));
        }
        if (schema.has("enum")) {
            return oneOf(schema.get("enum").valueStream().toList());
        }
        JsonNode type = schema.path("type");
        String one = type.isArray()
                ? oneOf(type.valueStream().map(JsonNode::asString).toList())
                : type.asString(schema.has("items") ? oneOf(List.of("string", "number", "array")) : "string");
        return switch (one) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "integer", "number" -> number(schema);
            case "boolean" -> NODES.booleanNode(chance(0.7));
            case "null" -> NODES.nullNode();
            default -> NODES.stringNode(text(name, schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").propertyStream().forEach(field -> {
            if (required.contains(field.getKey()) ? chance(0.98) : chance(0.6)) {
                object.set(field.getKey(), value(field.getKey(), field.getValue()));
            }
        });
        if (chance(0.02)) {
            object.put("unheardOf", 1);
        }
        return object;
    }

    private ArrayNode array(String name, JsonNode schema) {
        ArrayNode array = NODES.arrayNode();
        int size = chance(0.9) ? random.nextInt(4) : random.nextInt(40);
        for (int index = 0; index < size; index++) {
            array.add(value(name, schema.path("items")));
        }
        return array;
    }

    private JsonNode number(JsonNode schema) {
        int least = schema.path("minimum").asInt(0);
        int most = schema.path("maximum").asInt(20);
        return chance(0.95)
                ? NODES.numberNode(least + random.nextInt(most - least + 1))
                : oneOf(List.of(
                        NODES.numberNode(-1),
                        NODES.numberNode(most + 1L),
                        NODES.numberNode(1.5),
                        NODES.numberNode(Long.MAX_VALUE),
                        NODES.numberNode(1e308)));
    }

    String text(String name, JsonNode schema) {
        if (chance(0.5) && seen.containsKey(name)) {
            return known(name);
        }
        if (chance(0.05)) {
            return oneOf(TEXTS);
        }
        if (chance(0.03) && schema.has("maxLength")) {
            return "x".repeat(schema.get("maxLength").asInt() + 1);
        }
        return switch (schema.path("format").asString(schema.path("pattern").asString(""))) {
            case "uuid" -> chance(0.8) ? known("id") : "0189c2d4-1111-7000-8000-00000000000a";
            case "email" -> "coach" + random.nextInt(40) + "@exemple.fr";
            case "password" -> chance(0.5) ? oneOf(List.of("quatre chevaux boivent du sirop", "court")) : oneOf(TEXTS);
            case "uri" -> "https://plateforme" + random.nextInt(30) + ".example/";
            case "date" -> "2026-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(31));
            case "^[0-9]{4}-(0[1-9]|1[0-2])$", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" ->
                "%d-%02d".formatted(2023 + random.nextInt(5), 1 + random.nextInt(12));
            default -> "Texte " + random.nextInt(1_000) + " : rien de particulier, mais assez long pour être lu.";
        };
    }

    private JsonNode bad() {
        return oneOf(List.of(
                NODES.nullNode(),
                NODES.numberNode(7),
                NODES.booleanNode(true),
                NODES.stringNode(oneOf(TEXTS)),
                NODES.arrayNode(),
                NODES.objectNode()));
    }
}
