package vigie.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vigie.language.Bilingual;

/** Files that were never written: every folder holds all of them. */
public final class InMemoryDocuments implements Documents {
    private final Map<String, Node> files = new TreeMap<>();

    public void put(String file, Node root) {
        files.put(file, Nodes.numbered(root));
    }

    public Node get(String file) {
        Node root = files.get(file);
        if (root == null) {
            throw new IllegalStateException("No file " + file);
        }
        return root;
    }

    @Override
    public Document read(Path path) throws UnreadableDocument {
        String file = path.getFileName().toString();
        if (!files.containsKey(file)) {
            throw new UnreadableDocument(
                    new DocumentProblem(file, 0, "", new Bilingual("Fichier illisible.", "Unreadable file.")));
        }
        return new Document(file, get(file).toString(), get(file));
    }

    @Override
    public Document read(String name, String text) {
        throw new UnsupportedOperationException("These files have no text.");
    }

    @Override
    public List<Path> list(Path fileOrFolder) {
        return files.containsKey(fileOrFolder.getFileName().toString())
                ? List.of(fileOrFolder)
                : files.keySet().stream().map(fileOrFolder::resolve).toList();
    }
}
