package vigie.api.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import vigie.api.table.FormulaCells;
import vigie.document.Node;
import vigie.document.Node.Entry;
import vigie.document.Node.Mapping;
import vigie.document.Node.Scalar;
import vigie.document.Node.Sequence;
import vigie.document.UnreadableDocument;

/**
 * Reads a table whose first line names its columns, with commas or, as spreadsheets in French write it, semicolons: a list of
 * rows, each a mapping from columns to cells.
 */
final class CsvTree {
    private static final int MOST_CELLS = 400_000;

    private CsvTree() {}

    static Node read(String name, String text) throws UnreadableDocument {
        List<String> columns = new ArrayList<>();
        List<Node> rows = new ArrayList<>();
        int cells = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(withoutMark(text))) {
            for (CsvRecord row : reader) {
                int line = (int) row.getStartingLineNumber();
                cells += row.getFieldCount();
                if (cells > MOST_CELLS) {
                    throw YamlDocuments.unreadable(
                            name,
                            line,
                            "Ce fichier contient plus de 400 000 cellules.",
                            "This file has more than 400,000 cells.");
                }
                if (columns.isEmpty()) {
                    row.getFields().forEach(column -> columns.add(column.strip()));
                } else {
                    rows.add(row(name, line, columns, row.getFields()));
                }
            }
        } catch (CsvParseException broken) {
            throw YamlDocuments.unreadable(
                    name,
                    0,
                    "Ce fichier n'est pas du CSV valide : un guillemet n'est pas refermé, ou une cellule est trop longue.",
                    "This file is not valid CSV: a quotation mark is not closed, or a cell is too long.");
        } catch (IOException memoryHasNone) {
            throw new UncheckedIOException(memoryHasNone);
        }
        if (rows.isEmpty()) {
            throw YamlDocuments.unreadable(name, 0, "Ce fichier est vide.", "This file is empty.");
        }
        return new Sequence(1, rows);
    }

    private static Node row(String name, int line, List<String> columns, List<String> cells) throws UnreadableDocument {
        if (cells.size() > columns.size()) {
            throw YamlDocuments.unreadable(
                    name,
                    line,
                    "Cette ligne a plus de cellules que la première n'a de colonnes.",
                    "This line has more cells than the first one has columns.");
        }
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < cells.size(); index++) {
            String cell = FormulaCells.unguarded(cells.get(index));
            entries.add(new Entry(line, columns.get(index), new Scalar(line, cell)));
        }
        return new Mapping(line, entries);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
    }
}
