package vigie.api.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** An object within a description: names and values, in order. What is changed here is changed in the whole. */
record Branch(Map<String, Object> values) {
    static Branch empty() {
        return new Branch(new LinkedHashMap<>());
    }

    /** The object of this name; made when there is none. */
    Branch at(String name) {
        return find(name).orElseGet(() -> {
            Branch made = empty();
            values.put(name, made.values);
            return made;
        });
    }

    Optional<Branch> find(String name) {
        return values.get(name) instanceof Map<?, ?> map ? Optional.of(branch(map)) : Optional.empty();
    }

    /** The texts of a list; none when there is none. */
    List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::valueOf);
    }

    Branch put(String name, Object value) {
        values.put(name, value instanceof Branch branch ? branch.values : value);
        return this;
    }

    /** Each object under a name of its own. */
    void eachNamed(BiConsumer<String, Branch> what) {
        new ArrayList<>(values.keySet()).forEach(name -> find(name).ifPresent(branch -> what.accept(name, branch)));
    }

    /** This object and all within it, however deep, the inner ones first. */
    void everywhere(Consumer<Branch> what) {
        new ArrayList<>(values.values()).forEach(value -> within(value, what));
        what.accept(this);
    }

    private static void within(Object value, Consumer<Branch> what) {
        if (value instanceof Map<?, ?> map) {
            branch(map).everywhere(what);
        } else if (value instanceof List<?> list) {
            list.forEach(item -> within(item, what));
        }
    }

    /**
     * Lays another object over this one: what both have as objects is joined, else the other's counts. A schema that says
     * where it is, or of which it is one, says it whole.
     */
    void lay(Branch over) {
        over.values.forEach((name, value) -> {
            if (value instanceof Map<?, ?> map
                    && values.get(name) instanceof Map<?, ?>
                    && !map.containsKey("$ref")
                    && !map.containsKey("anyOf")) {
                at(name).lay(branch(map));
            } else {
                values.put(name, value);
            }
        });
    }

    @SuppressWarnings("unchecked") // names in YAML and JSON are texts
    static Branch branch(Map<?, ?> map) {
        return new Branch((Map<String, Object>) map);
    }
}
