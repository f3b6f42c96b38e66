package vigie.document;

import java.util.List;

/** A value as it stands in a file, with the line (from 1) that it begins on. Scalars are text: their type is the reader's business. */
public sealed interface Node {
    int line();

    record Scalar(int line, String text) implements Node {}

    record Sequence(int line, List<Node> items) implements Node {}

    record Mapping(int line, List<Entry> entries) implements Node {}

    record Entry(int line, String key, Node value) {}
}
