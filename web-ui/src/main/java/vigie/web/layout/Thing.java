package vigie.web.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that a page speaks of, in the words of schema.org. */
public final class Thing {
    private final Map<String, Object> properties = new LinkedHashMap<>();

    private Thing(String type) {
        properties.put("@type", type);
    }

    /** @param type of schema.org, such as {@code Service} */
    public static Thing of(String type) {
        return new Thing(type);
    }

    /** @param value null to leave it out */
    public Thing with(String name, @Nullable String value) {
        return put(name, value);
    }

    public Thing with(String name, Number value) {
        return put(name, value);
    }

    public Thing with(String name, Thing value) {
        return put(name, value);
    }

    /** @param values none to leave it out */
    public Thing with(String name, List<Thing> values) {
        return put(name, values.isEmpty() ? null : List.copyOf(values));
    }

    private Thing put(String name, @Nullable Object value) {
        if (value != null) {
            properties.put(name, value);
        }
        return this;
    }

    Map<String, Object> properties() {
        return Collections.unmodifiableMap(properties);
    }
}
