package vigie.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.document.Node.Entry;
import vigie.document.Node.Mapping;
import vigie.document.Node.Scalar;
import vigie.document.Node.Sequence;

/** Writes the trees that tests read, and changes one place in them; paths are those of problems: {@code asks[1].id}. */
public final class Nodes {
    private Nodes() {}

    /** Keys and values in turn; a value is a text or a node. */
    public static Node fields(Object... keysAndValues) {
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            entries.add(new Entry(0, keysAndValues[at].toString(), node(keysAndValues[at + 1])));
        }
        return new Mapping(0, entries);
    }

    public static Node list(Object... items) {
        return new Sequence(0, Arrays.stream(items).map(Nodes::node).toList());
    }

    public static Node both(String fr, String en) {
        return fields("fr", fr, "en", en);
    }

    private static Node node(Object value) {
        return value instanceof Node node ? node : new Scalar(0, value.toString());
    }

    /** A file that has nothing but this tree, each key and each item on a line of its own, from line 1. */
    public static Document document(String file, Node root) {
        return new Document(file, root.toString(), numbered(root));
    }

    public static Node numbered(Node root) {
        return new Numbering().number(root, 1);
    }

    /** The same tree with another value at the path, which may be new. */
    public static Node with(Node root, String path, Object value) {
        return changed(root, steps(path), old -> node(value));
    }

    /** The same tree without what stands at the path. */
    public static Node without(Node root, String path) {
        return changed(root, steps(path), old -> null);
    }

    /** The line on which the key or the item at the path stands. */
    public static int line(Node numbered, String path) {
        Node node = numbered;
        int line = 1;
        for (String step : steps(path)) {
            if (node instanceof Sequence list) {
                node = list.items().get(number(step) - 1);
                line = node.line();
            } else {
                Entry entry = ((Mapping) node).entries().get(indexOf(step, (Mapping) node));
                node = entry.value();
                line = entry.line();
            }
        }
        return line;
    }

    private static List<String> steps(String path) {
        return List.of(path.replace("[", ".[").split("\\.", -1));
    }

    private static int number(String step) {
        return Integer.parseInt(step.substring(1, step.length() - 1));
    }

    private static int indexOf(String key, Mapping mapping) {
        return mapping.entries().stream().map(Entry::key).toList().indexOf(key);
    }

    /** What a place becomes; null goes in and comes out where nothing stands. */
    private interface Change {
        @Nullable
        Node apply(@Nullable Node old);
    }

    private static Node changed(Node node, List<String> steps, Change change) {
        Change here = steps.size() == 1 ? change : old -> changed(present(old), steps.subList(1, steps.size()), change);
        return node instanceof Sequence list
                ? changedItem(list, number(steps.getFirst()) - 1, here)
                : changedEntry((Mapping) node, steps.getFirst(), here);
    }

    private static Node present(@Nullable Node node) {
        return node == null ? fields() : node;
    }

    private static Node changedItem(Sequence list, int index, Change change) {
        List<Node> items = new ArrayList<>(list.items());
        Node item = change.apply(index < items.size() ? items.remove(index) : null);
        if (item != null) {
            items.add(index, item);
        }
        return new Sequence(0, items);
    }

    private static Node changedEntry(Mapping mapping, String key, Change change) {
        List<Entry> entries = new ArrayList<>(mapping.entries());
        int at = indexOf(key, mapping);
        Node value = change.apply(at < 0 ? null : entries.remove(at).value());
        if (value != null) {
            entries.add(at < 0 ? entries.size() : at, new Entry(0, key, value));
        }
        return new Mapping(0, entries);
    }

    private static final class Numbering {
        private int next = 1;

        private Node number(Node node, int line) {
            return switch (node) {
                case Scalar scalar -> new Scalar(line, scalar.text());
                case Sequence list -> {
                    int first = list.items().isEmpty() ? line : next;
                    yield new Sequence(
                            first,
                            list.items().stream()
                                    .map(item -> number(item, item instanceof Scalar ? next++ : next))
                                    .toList());
                }
                case Mapping mapping -> {
                    int first = mapping.entries().isEmpty() ? line : next;
                    List<Entry> entries = new ArrayList<>();
                    for (Entry entry : mapping.entries()) {
                        int at = next++;
                        entries.add(new Entry(at, entry.key(), number(entry.value(), at)));
                    }
                    yield new Mapping(first, entries);
                }
            };
        }
    }
}
