package vigie.api.document;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vigie.document.Node.Entry;
import vigie.document.Node.Mapping;
import vigie.document.Node.Scalar;
import vigie.document.Node.Sequence;
import vigie.document.UnreadableDocument;

/**
 * Turns one file's YAML nodes into the domain's. An alias repeats what it names, so that a few lines can stand for
 * billions of values, or for themselves without end: the number of values is bounded.
 */
final class YamlTree {
    static final int MOST_VALUES = 20_000;

    /** In what programs write, which names nothing twice. */
    static final int MOST_WRITTEN = 400_000;

    private static final int DEEPEST = 40;

    private final String file;
    private final int most;
    private int values;
    private int depth;

    YamlTree(String file, int most) {
        this.file = file;
        this.most = most;
    }

    vigie.document.Node convert(Node node) throws UnreadableDocument {
        int line = line(node);
        if (++values > most) {
            throw YamlDocuments.unreadable(
                    file,
                    line,
                    "Ce fichier contient plus de " + most / 1_000 + " 000 valeurs, alias compris.",
                    "This file has more than " + most / 1_000 + ",000 values, aliases included.");
        }
        if (++depth > DEEPEST) {
            throw YamlDocuments.unreadable(
                    file,
                    line,
                    "Ce fichier s'emboîte sur plus de 40 niveaux, alias compris.",
                    "This file is nested more than 40 levels deep, aliases included.");
        }
        vigie.document.Node converted = switch (node) {
            case ScalarNode scalar -> new Scalar(line, text(scalar));
            case SequenceNode sequence -> new Sequence(line, items(sequence));
            case MappingNode mapping -> new Mapping(line, entries(mapping));
            default -> throw new IllegalStateException("Not a YAML node: " + node.getNodeId());
        };
        depth--;
        return converted;
    }

    private List<vigie.document.Node> items(SequenceNode sequence) throws UnreadableDocument {
        List<vigie.document.Node> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(convert(item));
        }
        return items;
    }

    private List<Entry> entries(MappingNode mapping) throws UnreadableDocument {
        List<Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            entries.add(new Entry(line(tuple.getKeyNode()), key(tuple.getKeyNode()), convert(tuple.getValueNode())));
        }
        return entries;
    }

    // "\\uD800" written as an escape is half a character: no text, and nothing that could be stored.
    private String text(ScalarNode scalar) throws UnreadableDocument {
        String text = scalar.getValue();
        if (text.codePoints().anyMatch(each -> Character.getType(each) == Character.SURROGATE)) {
            throw YamlDocuments.unreadable(
                    file,
                    line(scalar),
                    "Un caractère de ce texte est incomplet.",
                    "A character of this text is incomplete.");
        }
        return text;
    }

    private String key(Node node) throws UnreadableDocument {
        if (node instanceof ScalarNode scalar) {
            return text(scalar);
        }
        throw YamlDocuments.unreadable(
                file, line(node), "Un nom de champ est attendu ici.", "A field's name is expected here.");
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
