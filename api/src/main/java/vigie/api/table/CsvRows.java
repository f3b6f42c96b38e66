package vigie.api.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table written row by row as CSV that spreadsheets open as it is meant; it does not close what it writes to. */
public final class CsvRows {
    /** Tells spreadsheets that the letters are UTF-8. */
    static final char BYTE_ORDER_MARK = '\ufeff';

    private final Writer text;
    private final CsvWriter csv;

    public CsvRows(OutputStream out) throws IOException {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().fieldSeparator(',').build(text);
    }

    /** @param cells null for an empty one */
    public void row(List<@Nullable String> cells) {
        csv.writeRecord(cells.stream()
                .map(cell -> cell == null ? "" : FormulaCells.guarded(cell))
                .toList());
    }

    public void flush() throws IOException {
        csv.flush();
        text.flush();
    }
}
