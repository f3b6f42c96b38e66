package vigie.api.body;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.api.error.RefusedRequest;
import vigie.api.error.RefusedRequest.Wrong;
import vigie.language.Bilingual;

/**
 * The fields of a JSON object that somebody sent. What is missing, of another type or unknown is noted; {@link #end} refuses
 * with all of it at once. Until then a placeholder stands for what could not be read.
 */
public final class JsonFields {
    private final JsonNode object;
    /** Stands before the names of fields within an item of a list. */
    private final String path;

    private final Set<String> known = new LinkedHashSet<>();
    private final List<Wrong> wrong;

    /** @throws RefusedRequest when it is no object */
    public JsonFields(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw RefusedRequest.bad("", "Un objet JSON est attendu.", "A JSON object is expected.");
        }
        object = body;
        path = "";
        wrong = new ArrayList<>();
    }

    private JsonFields(JsonNode item, String path, List<Wrong> wrong) {
        object = item;
        this.path = path;
        this.wrong = wrong;
    }

    public boolean has(String name) {
        known.add(name);
        JsonNode value = object.get(name);
        return value != null && !value.isNull();
    }

    /** A text that must be there; the empty text when it is not. */
    public String text(String name) {
        String text = textOrNull(name);
        if (text == null && wrong.stream().noneMatch(each -> each.field().equals(path + name))) {
            note(name, "Ce champ est attendu.", "This field is expected.");
        }
        return text == null ? "" : text;
    }

    /** Null when it is not there. */
    public @Nullable String textOrNull(String name) {
        if (!has(name)) {
            return null;
        }
        JsonNode value = object.get(name);
        if (value == null || !value.isString()) {
            note(name, "Un texte est attendu.", "A text is expected.");
            return null;
        }
        String text = value.getStringValue();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            note(name, "Ce texte contient la moitié d'un caractère.", "This text holds half a character.");
            return null;
        }
        return text;
    }

    /** True or false, which must be there; false when it is not. */
    public boolean flag(String name) {
        JsonNode value = has(name) ? object.get(name) : null;
        if (value == null || !value.isBoolean()) {
            note(name, "Il faut true ou false.", "Either true or false is expected.");
            return false;
        }
        return value.getBooleanValue();
    }

    /** A whole number in these bounds; empty, and noted, when it is none or missing. */
    public Optional<Integer> whole(String name, int least, int most) {
        JsonNode value = has(name) ? object.get(name) : null;
        if (value != null && value.isNumber()) {
            BigDecimal number = value.getBigDecimalValue();
            if (number.compareTo(BigDecimal.valueOf(least)) >= 0
                    && number.compareTo(BigDecimal.valueOf(most)) <= 0
                    && number.stripTrailingZeros().scale() <= 0) {
                return Optional.of(number.intValueExact());
            }
        }
        note(
                name,
                "Un nombre entier de %d à %d est attendu.".formatted(least, most),
                "A whole number from %d to %d is expected.".formatted(least, most));
        return Optional.empty();
    }

    /** The objects of a list, each read by itself; none when the list is missing. What they note is noted here. */
    public List<JsonFields> objects(String name) {
        if (!has(name)) {
            return List.of();
        }
        JsonNode list = object.get(name);
        if (list == null || !list.isArray()) {
            note(name, "Une liste est attendue.", "A list is expected.");
            return List.of();
        }
        List<JsonFields> items = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            JsonNode item = list.get(index);
            String place = name + "[" + index + "]";
            if (item == null || !item.isObject()) {
                note(place, "Un objet JSON est attendu.", "A JSON object is expected.");
            } else {
                items.add(new JsonFields(item, path + place + ".", wrong));
            }
        }
        return items;
    }

    /** An object inside, which must be there; what it notes is noted here. */
    public JsonFields object(String name) {
        JsonNode value = has(name) ? object.get(name) : null;
        if (value == null || !value.isObject()) {
            note(name, "Un objet JSON est attendu.", "A JSON object is expected.");
            return new JsonFields(JsonNode.createObjectNode(Map.of()), path + name + ".", new ArrayList<>());
        }
        return new JsonFields(value, path + name + ".", wrong);
    }

    /** Whatever stands there, for those who read more than texts; null when nothing does. */
    public @Nullable JsonNode node(String name) {
        return has(name) ? object.get(name) : null;
    }

    /** One of these words; empty, and noted, when it is another. */
    public <T> Optional<T> choice(String name, Map<String, T> choices) {
        String text = textOrNull(name);
        T chosen = text == null ? null : choices.get(text);
        if (chosen == null && text != null) {
            String words = String.join(", ", choices.keySet());
            note(name, "Une de ces valeurs est attendue : " + words + ".", "One of these is expected: " + words + ".");
        }
        return Optional.ofNullable(chosen);
    }

    public void note(String name, String fr, String en) {
        wrong.add(new Wrong(path + name, new Bilingual(fr, en)));
    }

    /** Leaves it to the fields around these to refuse what was noted, or what nobody asked for. */
    public void passOn(String prefix, JsonFields around) {
        noteUnknown();
        wrong.forEach(each -> around.wrong.add(new Wrong(prefix + each.field(), each.message())));
    }

    /** @throws RefusedRequest when anything was noted, or there are fields that nobody asked for */
    public void end() {
        noteUnknown();
        if (!wrong.isEmpty()) {
            throw RefusedRequest.bad(wrong);
        }
    }

    /** Notes fields that nobody asked for; of items of a list, before the whole ends. */
    public void noteUnknown() {
        object.entries().forEach(entry -> {
            if (!known.contains(entry.getKey())) {
                note(entry.getKey(), "Ce champ n'existe pas.", "There is no such field.");
            }
        });
    }
}
