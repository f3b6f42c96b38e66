package vigie.api.body;

import io.micronaut.json.tree.JsonNode;
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
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Wrong> wrong = new ArrayList<>();

    /** @throws RefusedRequest when it is no object */
    public JsonFields(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw RefusedRequest.bad("", "Un objet JSON est attendu.", "A JSON object is expected.");
        }
        object = body;
    }

    public boolean has(String name) {
        known.add(name);
        JsonNode value = object.get(name);
        return value != null && !value.isNull();
    }

    /** A text that must be there; the empty text when it is not. */
    public String text(String name) {
        String text = textOrNull(name);
        if (text == null && wrong.stream().noneMatch(each -> each.field().equals(name))) {
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
        wrong.add(new Wrong(name, new Bilingual(fr, en)));
    }

    /** @throws RefusedRequest when anything was noted, or there are fields that nobody asked for */
    public void end() {
        object.entries().forEach(entry -> {
            if (!known.contains(entry.getKey())) {
                note(entry.getKey(), "Ce champ n'existe pas.", "There is no such field.");
            }
        });
        if (!wrong.isEmpty()) {
            throw RefusedRequest.bad(wrong);
        }
    }
}
