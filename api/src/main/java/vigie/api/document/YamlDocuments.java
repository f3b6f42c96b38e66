package vigie.api.document;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.StreamReader;
import vigie.document.Document;
import vigie.document.DocumentProblem;
import vigie.document.Documents;
import vigie.document.UnreadableDocument;
import vigie.language.Bilingual;

/** Reads YAML, and JSON with it, as a tree of texts with their lines: no types, no tags, no objects. Tables are {@link CsvTree}'s. */
@Singleton
final class YamlDocuments implements Documents {
    private static final int MOST_BYTES = 1 << 20;

    /** For formats that programs write. */
    private static final int MOST_WRITTEN = 16 << 20;

    private static final int DEEPEST = 40;
    private static final String CSV = ".csv";
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    @Override
    public Document read(Path file) throws UnreadableDocument {
        String name = String.valueOf(file.getFileName());
        return read(name, decoded(name, bytes(name, file)));
    }

    private static byte[] bytes(String name, Path file) throws UnreadableDocument {
        try {
            int most = most(name);
            if (Files.size(file) > most) {
                int mebibytes = most >> 20;
                throw unreadable(
                        name,
                        0,
                        "Ce fichier dépasse " + mebibytes + " Mio.",
                        "This file is larger than " + mebibytes + " MiB.");
            }
            return Files.readAllBytes(file);
        } catch (IOException notThere) {
            throw unreadable(name, 0, "Ce fichier ne peut pas être lu.", "This file cannot be read.");
        }
    }

    @Override
    public Document read(String name, byte[] content) throws UnreadableDocument {
        return read(name, decoded(name, content));
    }

    private static int most(String name) {
        return isWritten(name) ? MOST_WRITTEN : MOST_BYTES;
    }

    private static boolean isWritten(String name) {
        return ends(name, ".json") || ends(name, CSV);
    }

    private static boolean ends(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static String decoded(String name, byte[] bytes) throws UnreadableDocument {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int place = 0; place < in.position(); place++) {
                line += bytes[place] == '\n' ? 1 : 0;
            }
            throw unreadable(name, line, "Ce fichier n'est pas en UTF-8.", "This file is not UTF-8.");
        }
        return out.flip().toString();
    }

    // The parser refuses these too, without a line.
    private static void refuseControlCharacters(String name, String text) throws UnreadableDocument {
        int line = 1;
        for (int place = 0; place < text.length(); place += Character.charCount(text.codePointAt(place))) {
            int character = text.codePointAt(place);
            line += character == '\n' ? 1 : 0;
            if (!StreamReader.isPrintable(character) && character != BYTE_ORDER_MARK) {
                throw unreadable(
                        name,
                        line,
                        "Ce fichier contient un caractère de contrôle.",
                        "This file has a control character.");
            }
        }
    }

    @Override
    public Document read(String name, String text) throws UnreadableDocument {
        refuseControlCharacters(name, text);
        if (ends(name, CSV)) {
            return new Document(name, text, CsvTree.read(name, text));
        }
        try {
            Node root = new Yaml(options(most(name))).compose(new StringReader(text));
            if (root == null) {
                throw unreadable(name, 0, "Ce fichier est vide.", "This file is empty.");
            }
            return new Document(
                    name,
                    text,
                    new YamlTree(name, isWritten(name) ? YamlTree.MOST_WRITTEN : YamlTree.MOST_VALUES).convert(root));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            throw notYaml(name, line, broken.getProblem());
        } catch (YAMLException broken) {
            throw notYaml(name, 0, String.valueOf(broken.getMessage()));
        }
    }

    private static LoaderOptions options(int most) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(most);
        options.setNestingDepthLimit(DEEPEST);
        return options;
    }

    private static UnreadableDocument notYaml(String name, int line, String why) {
        return unreadable(
                name, line, "Ce fichier n'est pas du YAML valide : " + why, "This file is not valid YAML: " + why);
    }

    static UnreadableDocument unreadable(String name, int line, String fr, String en) {
        return new UnreadableDocument(new DocumentProblem(name, line, "", new Bilingual(fr, en)));
    }

    @Override
    public List<Path> list(Path fileOrFolder) throws UnreadableDocument {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        try (Stream<Path> files = Files.list(fileOrFolder)) {
            return files.filter(Files::isRegularFile)
                    .filter(YamlDocuments::isKnown)
                    .sorted()
                    .toList();
        } catch (IOException notReadable) {
            throw unreadable(
                    fileOrFolder.toString(), 0, "Ce dossier ne peut pas être lu.", "This folder cannot be read.");
        }
    }

    private static boolean isKnown(Path file) {
        String name = file.toString();
        return ends(name, ".yaml") || ends(name, ".yml") || isWritten(name);
    }
}
