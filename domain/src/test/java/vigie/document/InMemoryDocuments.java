package vigie.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vigie.language.Bilingual;

/** Files that were never written: every folder holds all of them. */
public final class InMemoryDocuments implements Documents {
    private static final Node UNREADABLE = new Node.Scalar(0, "");

    private final Map<String, Node> files = new TreeMap<>();

    public void put(String file, Node root) {
        files.put(file, Nodes.numbered(root));
    }

    public void putUnreadable(String file) {
        files.put(file, UNREADABLE);
    }

    @Override
    public Document read(Path path) throws UnreadableDocument {
        String file = path.getFileName().toString();
        Node root = files.getOrDefault(file, UNREADABLE);
        if (root.equals(UNREADABLE)) {
            throw new UnreadableDocument(
                    new DocumentProblem(file, 0, "", new Bilingual("Fichier illisible.", "Unreadable file.")));
        }
        return new Document(file, root.toString(), root);
    }

    @Override
    public Document read(String name, String text) {
        throw new IllegalStateException("These files have no text.");
    }

    @Override
    public Document read(String name, byte[] content) throws UnreadableDocument {
        return read(Path.of(name));
    }

    @Override
    public List<Path> list(Path fileOrFolder) {
        return files.containsKey(fileOrFolder.getFileName().toString())
                ? List.of(fileOrFolder)
                : files.keySet().stream().map(fileOrFolder::resolve).toList();
    }
}
