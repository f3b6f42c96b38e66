package vigie.document;

import java.nio.file.Path;
import java.util.List;

/** Reads the files that people write for Vigie. */
public interface Documents {
    /** One file: of at most 1 MiB, or 16 MiB in a format that programs write (JSON, CSV). */
    Document read(Path file) throws UnreadableDocument;

    /** A text already in memory; {@code name} stands for its file in messages. */
    Document read(String name, String text) throws UnreadableDocument;

    /** What a file held; {@code name} stands for it in messages, and its ending tells the format. */
    Document read(String name, byte[] content) throws UnreadableDocument;

    /** The files of a folder that are of a known format, by name; the file itself when {@code fileOrFolder} is one. */
    List<Path> list(Path fileOrFolder) throws UnreadableDocument;
}
