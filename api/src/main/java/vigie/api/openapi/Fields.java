package vigie.api.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigie.reference.ApiField;
import vigie.reference.ApiField.Place;

/**
 * What is sent with calls, as a list to be read: parts stand after their whole, and forms are told in signs rather than words.
 *
 * @param components of the document
 */
record Fields(Branch components) {
    private static final String REF = "$ref";
    private static final String SCHEMAS = "#/components/schemas/";

    /** @param names among the components */
    List<ApiField> ofParameters(List<String> names) {
        return names.stream()
                .map(name -> parameter(components.at("parameters").at(name)))
                .toList();
    }

    private ApiField parameter(Branch parameter) {
        Branch schema = parameter.at("schema");
        // An object is sent as one parameter for each of its fields, which have names of their own.
        String name = parameter
                .find("example")
                .filter(example -> schema.values().containsKey("patternProperties"))
                .map(example -> String.join(", ", example.values().keySet()))
                .orElseGet(() -> parameter.text("name").orElseThrow());
        return new ApiField(
                name,
                Place.valueOf(parameter.text("in").orElseThrow().toUpperCase(Locale.ROOT)),
                form(schema),
                Boolean.TRUE.equals(parameter.values().get("required")),
                parameter.text("description").orElse(null));
    }

    /** @param content of a body, by its types; files have no fields */
    List<ApiField> ofBody(Branch content) {
        List<ApiField> fields = new ArrayList<>();
        content.find("application/json").ifPresent(media -> add(fields, "", meant(media.at("schema"))));
        return fields;
    }

    private void add(List<ApiField> fields, String before, Branch whole) {
        List<String> required = whole.texts("required");
        whole.find("properties")
                .ifPresent(properties -> properties.eachNamed((name, schema) -> {
                    Branch meant = meant(schema);
                    String full = before + name;
                    fields.add(new ApiField(
                            full,
                            Place.BODY,
                            form(schema),
                            required.contains(name),
                            schema.text("description")
                                    .or(() -> meant.text("description"))
                                    .orElse(null)));
                    add(fields, full + ".", meant);
                    meant.find("items").ifPresent(items -> add(fields, full + "[].", meant(items)));
                }));
    }

    /** What a schema refers to, or is when it is not null. */
    private Branch meant(Branch schema) {
        Optional<Branch> one = schema.text(REF)
                .map(ref -> components.at("schemas").at(ref.substring(SCHEMAS.length())))
                .or(() -> Optional.of(choices(schema))
                        .filter(choices -> choices.size() == 1)
                        .map(List::getFirst));
        return one.map(this::meant).orElse(schema);
    }

    private static List<Branch> choices(Branch schema) {
        return schema.values().get("anyOf") instanceof List<?> any
                ? any.stream()
                        .map(each -> Branch.branch((Map<?, ?>) each))
                        .filter(each -> each.text("type").filter("null"::equals).isEmpty())
                        .toList()
                : List.of();
    }

    private String form(Branch schema) {
        String form = form(meant(schema), schema);
        return schema.text("default").map(usual -> form + " = " + usual).orElse(form);
    }

    private String form(Branch meant, Branch schema) {
        List<String> codes = meant.texts("enum");
        if (!codes.isEmpty()) {
            return codes.stream().map(code -> '"' + code + '"').collect(Collectors.joining(" | "));
        }
        List<Branch> choices = choices(meant);
        if (!choices.isEmpty()) {
            return choices.stream().map(this::form).collect(Collectors.joining(" | "));
        }
        String type = type(meant);
        if (type.equals("array")) {
            String items = form(meant.at("items"));
            return (items.contains(" ") ? "(" + items + ")" : items) + "[]" + bounds(schema, "minItems", "maxItems");
        }
        String format = meant.text("format")
                .filter(each -> !each.startsWith("int") && !each.equals("password"))
                .map(each -> " (" + each + ")")
                .orElse("");
        return type + format + bounds(meant, "minimum", "maximum") + bounds(meant, "minLength", "maxLength");
    }

    private static String type(Branch schema) {
        List<String> types = schema.texts("type");
        return types.isEmpty() ? schema.text("type").orElse("object") : types.getFirst();
    }

    private static String bounds(Branch schema, String least, String most) {
        Optional<String> from = schema.text(least);
        Optional<String> to = schema.text(most);
        if (from.isPresent() && to.isPresent()) {
            return " " + from.get() + "…" + to.get();
        }
        return Stream.concat(from.map(each -> " ≥ " + each).stream(), to.map(each -> " ≤ " + each).stream())
                .collect(Collectors.joining());
    }
}
