package vigie.demonstration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vigie.document.Documents;
import vigie.document.Fields;
import vigie.document.Node;
import vigie.document.Problems;
import vigie.document.UnreadableDocument;

/** The folder of what is invented: {@code platforms/} in the import's own format, {@code story/} in ours. */
final class StoryFolder {
    private final Documents documents;
    private final Path folder;

    StoryFolder(Documents documents, Path folder) {
        this.documents = documents;
        this.folder = folder;
    }

    Path platforms() {
        return folder.resolve("platforms");
    }

    /**
     * Reads one file of the story.
     *
     * @throws IllegalStateException naming all that is wrong with it: it comes with Vigie
     */
    void read(String name, Consumer<Fields> reader) {
        Path file = folder.resolve("story").resolve(name);
        Problems problems = new Problems(name);
        try {
            Fields fields = Fields.of(documents.read(file).root(), "", problems);
            if (fields != null) {
                reader.accept(fields);
            }
        } catch (UnreadableDocument unreadable) {
            throw new IllegalStateException(file + ": " + unreadable.getMessage(), unreadable);
        }
        if (!problems.none()) {
            throw new IllegalStateException(file + ": "
                    + problems.found().stream()
                            .map(each -> each.line() + " " + each.field() + " "
                                    + each.message().en())
                            .collect(Collectors.joining(" ")));
        }
    }

    static String text(Fields fields, String key) {
        String text = fields.text(key, 2_000);
        return text == null ? "" : text;
    }

    static int number(Fields fields, String key) {
        String text = text(fields, key);
        return text.matches("-?[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    static List<String> texts(Fields fields, String key) {
        List<String> texts = new ArrayList<>();
        fields.items(key, (node, where) -> texts.add(paragraphs(node)));
        return texts;
    }

    /** A text, or a list of a text's paragraphs. */
    private static String paragraphs(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.text();
            case Node.Sequence sequence ->
                sequence.items().stream().map(StoryFolder::paragraphs).collect(Collectors.joining("\n\n"));
            case Node.Mapping mapping -> throw new IllegalStateException("Line " + mapping.line() + ": no text");
        };
    }
}
