package vigie.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigie.document.Node.Entry;
import vigie.document.Node.Mapping;
import vigie.document.Node.Scalar;
import vigie.document.Node.Sequence;
import vigie.language.Bilingual;

/**
 * Reads the fields of one mapping and notes each problem with its line and path. A reading method answers null, or an
 * empty list, where it noted a problem or where an optional field is absent.
 */
public final class Fields {
    private final Problems problems;
    private final String path;
    private final int line;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Fields(Problems problems, String path, Mapping mapping) {
        this.problems = problems;
        this.path = path;
        this.line = mapping.line();
        for (Entry entry : mapping.entries()) {
            if (entries.putIfAbsent(entry.key(), entry) != null) {
                problems.add(
                        entry.line(),
                        pathOf(entry.key()),
                        "« " + entry.key() + " » est écrit deux fois.",
                        "“" + entry.key() + "” is written twice.");
            }
        }
    }

    /** The fields of {@code node}, or null when it is no mapping. */
    public static @Nullable Fields of(Node node, String path, Problems problems) {
        if (node instanceof Mapping mapping) {
            return new Fields(problems, path, mapping);
        }
        problems.add(node.line(), path, "Des champs sont attendus ici.", "Fields are expected here.");
        return null;
    }

    public int line() {
        return line;
    }

    public int line(String key) {
        Entry entry = entries.get(key);
        return entry == null ? line : entry.line();
    }

    public Set<String> keys() {
        return entries.keySet();
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public @Nullable Node node(String key) {
        Entry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    public String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    public void problem(String key, String fr, String en) {
        problems.add(line(key), pathOf(key), fr, en);
    }

    public void onlyKnow(Collection<String> known) {
        for (Entry entry : entries.values()) {
            if (!known.contains(entry.key())) {
                problems.add(
                        entry.line(),
                        pathOf(entry.key()),
                        "Champ inconnu. Champs possibles : " + String.join(", ", known) + ".",
                        "Unknown field. Possible fields: " + String.join(", ", known) + ".");
            }
        }
    }

    private void missing(String key) {
        problems.add(line, pathOf(key), "Ce champ manque.", "This field is missing.");
    }

    /** A text of 1 to {@code most} characters. */
    public @Nullable String text(String key, int most) {
        if (!has(key)) {
            missing(key);
            return null;
        }
        return optionalText(key, most);
    }

    public @Nullable String optionalText(String key, int most) {
        Node node = node(key);
        return node == null ? null : plainText(node, pathOf(key), most);
    }

    private @Nullable String plainText(Node node, String where, int most) {
        if (!(node instanceof Scalar scalar)) {
            problems.add(node.line(), where, "Un texte est attendu ici.", "A text is expected here.");
            return null;
        }
        String text = scalar.text().strip();
        if (text.isEmpty()) {
            problems.add(node.line(), where, "Ce texte est vide.", "This text is empty.");
            return null;
        }
        if (text.codePoints().anyMatch(Fields::isUnseen)) {
            problems.add(
                    node.line(),
                    where,
                    "Ce texte contient un caractère de contrôle.",
                    "This text has a control character.");
            return null;
        }
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            problems.add(
                    node.line(),
                    where,
                    "Ce texte compte " + length + " caractères, " + most + " au plus.",
                    "This text has " + length + " characters, at most " + most + ".");
            return null;
        }
        return text;
    }

    // Control characters, and marks that turn the direction of what follows: neither is seen where it stands.
    private static boolean isUnseen(int character) {
        return Character.isISOControl(character)
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }

    /** A text in both languages, each of 1 to {@code most} characters. */
    public @Nullable Bilingual bilingual(String key, int most) {
        Fields languages = fields(key);
        if (languages == null) {
            return null;
        }
        languages.onlyKnow(List.of("fr", "en"));
        return languages.itself(most);
    }

    /** The {@code fr} and {@code en} of these very fields. */
    public @Nullable Bilingual itself(int most) {
        String fr = text("fr", most);
        String en = text("en", most);
        return fr == null || en == null ? null : new Bilingual(fr, en);
    }

    /** One of the codes in {@code allowed}. */
    public @Nullable String code(String key, Collection<String> allowed) {
        String code = text(key, 100);
        return code == null || allowedCode(line(key), pathOf(key), code, allowed) ? code : null;
    }

    private boolean allowedCode(int at, String where, String code, Collection<String> allowed) {
        if (allowed.contains(code)) {
            return true;
        }
        String codes = String.join(", ", allowed);
        problems.add(
                at,
                where,
                "« " + code + " » n'est pas possible ici. Valeurs possibles : " + codes + ".",
                "“" + code + "” is not possible here. Possible values: " + codes + ".");
        return false;
    }

    /** A list of different codes, each in {@code allowed}. */
    public List<String> codes(String key, Collection<String> allowed) {
        List<String> codes = new ArrayList<>();
        items(key, (item, where) -> {
            String code = plainText(item, where, 100);
            if (code == null || !allowedCode(item.line(), where, code, allowed)) {
                return;
            }
            if (codes.contains(code)) {
                problems.add(item.line(), where, "« " + code + " » est répété.", "“" + code + "” is repeated.");
                return;
            }
            codes.add(code);
        });
        return List.copyOf(codes);
    }

    /** A list of different codes, each in {@code allowed}, with at least one. */
    public List<String> someCodes(String key, Collection<String> allowed) {
        if (node(key) instanceof Sequence list && list.items().isEmpty()) {
            problem(key, "Au moins une valeur est attendue.", "At least one value is expected.");
        }
        return codes(key, allowed);
    }

    /** Calls {@code each} with every item of a list and its path; the path counts from 1. */
    public void items(String key, BiConsumer<Node, String> each) {
        Node node = node(key);
        if (node == null) {
            missing(key);
        } else if (node instanceof Sequence sequence) {
            int index = 1;
            for (Node item : sequence.items()) {
                each.accept(item, pathOf(key) + "[" + index++ + "]");
            }
        } else {
            problem(key, "Une liste est attendue ici.", "A list is expected here.");
        }
    }

    /** Calls {@code each} with the fields of every item of a list; an item that is no mapping is noted and passed over. */
    public void itemFields(String key, Consumer<Fields> each) {
        items(key, (item, where) -> {
            Fields fields = of(item, where, problems);
            if (fields != null) {
                each.accept(fields);
            }
        });
    }

    public @Nullable Fields fields(String key) {
        Node node = node(key);
        if (node == null) {
            missing(key);
            return null;
        }
        return of(node, pathOf(key), problems);
    }

    /** True, false, or false when absent. */
    public boolean flag(String key) {
        return has(key) && "true".equals(code(key, List.of("true", "false")));
    }
}
