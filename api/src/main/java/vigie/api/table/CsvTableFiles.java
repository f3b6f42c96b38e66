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
    @Override
    public byte[] csv(List<List<String>> rows, char separator) {
        StringWriter text = new StringWriter();
        text.write(CsvRows.BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(text)) {
            rows.forEach(row ->
                    csv.writeRecord(row.stream().map(FormulaCells::guarded).toList()));
        } catch (IOException memoryHasNone) {
            throw new UncheckedIOException(memoryHasNone);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
