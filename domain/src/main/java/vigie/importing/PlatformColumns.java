package vigie.importing;

import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of platforms as a table, which exports write and imports read. A row is a piece of evidence; a platform that
 * nobody has documented has one row without an ask. Several values in one cell stand between semicolons.
 */
public final class PlatformColumns {
    /** What a platform is: the same in all its rows, or left out after the first. */
    public static final List<String> DESCRIPTION =
            List.of("slug", "name", "kind", "website", "languages", "offers", "summary.fr", "summary.en");

    /** What is answered: the same in all rows of an ask, or left out after the first. */
    public static final List<String> ANSWER = List.of("ask", "value", "note.fr", "note.en");

    public static final List<String> EVIDENCE = List.of(
            "evidence.kind",
            "evidence.url",
            "evidence.seen_on",
            "evidence.page_date",
            "evidence.stored_copy",
            "evidence.quote");

    /** Between several values in one cell. */
    public static final String SEPARATOR = ";";

    private PlatformColumns() {}

    public static List<String> all() {
        return Stream.of(DESCRIPTION, ANSWER, EVIDENCE).flatMap(List::stream).toList();
    }
}
