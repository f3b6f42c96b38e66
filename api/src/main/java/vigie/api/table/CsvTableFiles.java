package vigie.api.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vigie.comparison.TableFiles;

@Singleton
final class CsvTableFiles implements TableFiles {
    /** Tells spreadsheets that the letters are UTF-8. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** What makes spreadsheets compute a cell, or read it with the one before. */
    private static final String FORMULA_BEGINS = "=+-@\t\r";

    @Override
    public byte[] csv(List<List<String>> rows, char separator) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(text)) {
            rows.forEach(row ->
                    csv.writeRecord(row.stream().map(CsvTableFiles::guarded).toList()));
        } catch (IOException memoryHasNone) {
            throw new UncheckedIOException(memoryHasNone);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String guarded(String cell) {
        return !cell.isEmpty() && FORMULA_BEGINS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
