package vigie.document;

/**
 * A file that could be read.
 *
 * @param file the file's name, as its author knows it
 * @param text the file's whole text
 * @param root its content
 */
public record Document(String file, String text, Node root) {}
