package vigie.web;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** An answer of the API, to be looked into. */
public record Json(JsonNode node) {

    public Json at(String name) {
        return new Json(Objects.requireNonNull(node.get(name), name));
    }

    public List<Json> items() {
        return StreamSupport.stream(node.values().spliterator(), false)
                .map(Json::new)
                .toList();
    }

    public boolean isNull() {
        return node.isNull();
    }

    public String text() {
        return node.getStringValue();
    }

    public int number() {
        return node.getIntValue();
    }

    public boolean yes() {
        return node.getBooleanValue();
    }
}
