package vigie.api.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the schemas that were read from the code say what the API does. The processor writes a value that may be null as one
 * that must be, knows nothing of answers that always have all their fields, and names a schema after its class.
 */
final class Schemas {
    private static final String PLACE = "#/components/schemas/";
    private static final String REF = "$ref";
    private static final String TYPE = "type";
    private static final String NULL = "null";

    private final Branch document;
    private final Branch schemas;

    Schemas(Branch document) {
        this.document = document;
        this.schemas = document.at("components").at("schemas");
    }

    void mend() {
        document.everywhere(Schemas::mend);
        rename();
    }

    private static void mend(Branch schema) {
        schema.values().remove("allowableValues");
        schema.values().remove("x-enum-varnames");
        if (schema.values().get(TYPE) instanceof List<?> types && types.contains(NULL)) {
            schema.put(TYPE, List.of(types.getFirst(), NULL));
        }
        if (schema.values().containsKey("enum") && !schema.values().containsKey(TYPE)) {
            schema.put(TYPE, "string");
        }
        if (schema.values().containsKey("properties") && !schema.values().containsKey(TYPE)) {
            schema.put(TYPE, "object");
        }
        if (schema.values().containsKey("additionalProperties")
                && !schema.values().containsKey(TYPE)) {
            schema.put(TYPE, "object");
        }
        if (NULL.equals(schema.values().get(TYPE))) {
            mayBeNull(schema);
        }
    }

    // Written as null and all of another schema at once, which nothing is; or as null alone where anything may be.
    private static void mayBeNull(Branch schema) {
        schema.values().remove(TYPE);
        if (schema.values().remove("allOf") instanceof List<?> all && all.getFirst() instanceof Map<?, ?> other) {
            Branch meant = Branch.branch(other);
            meant.text("description").ifPresent(text -> {
                schema.put("description", text);
                meant.values().remove("description");
            });
            schema.put("anyOf", List.of(meant.values(), Map.of(TYPE, NULL)));
        }
    }

    /** @param always the names of those whose every field is always there, null or not */
    void require(Set<String> always) {
        for (String name : always) {
            schemas.find(name)
                    .ifPresent(schema -> schema.find("properties")
                            .ifPresent(fields -> schema.put(
                                    "required", new ArrayList<>(fields.values().keySet()))));
        }
    }

    private void rename() {
        Map<String, String> names = new TreeMap<>();
        Map<String, Object> renamed = new TreeMap<>();
        schemas.values().forEach((name, schema) -> {
            String better = better(name);
            names.put(PLACE + name, PLACE + better);
            if (renamed.put(better, schema) != null) {
                throw new IllegalStateException("Two schemas would be called " + better + ".");
            }
        });
        schemas.values().clear();
        schemas.values().putAll(renamed);
        document.everywhere(each -> each.text(REF).map(names::get).ifPresent(better -> each.put(REF, better)));
    }

    // "TiesApi.TiesResponse.Item" is TiesItem, "SessionBody.Login" is Login.
    private static String better(String name) {
        return name.replaceFirst("^[A-Za-z]+(Api|Body|Bodies)\\.", "")
                .replaceAll("Response(?=\\.|$)", "")
                .replace(".", "");
    }

    /** The names of all schemas that something in here leads to. */
    Set<String> reached(Branch from) {
        Set<String> reached = new HashSet<>();
        Deque<Branch> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            open.pop()
                    .everywhere(each -> each.text(REF)
                            .filter(ref -> ref.startsWith(PLACE))
                            .map(ref -> ref.substring(PLACE.length()))
                            .filter(reached::add)
                            .flatMap(schemas::find)
                            .ifPresent(open::push));
        }
        return reached;
    }

    /** What nothing leads to came from the server's own classes. */
    void dropUnreached() {
        Branch rest = new Branch(new LinkedHashMap<>(document.values()));
        Branch components =
                new Branch(new LinkedHashMap<>(document.at("components").values()));
        components.values().remove("schemas");
        rest.put("components", components);
        schemas.values().keySet().retainAll(reached(rest));
    }
}
