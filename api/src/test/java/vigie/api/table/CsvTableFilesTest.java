package vigie.api.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableFilesTest {
    private final CsvTableFiles files = new CsvTableFiles();

    @Test
    void beginsWithTheByteOrderMarkAndEndsLinesAsTheStandardSays() {
        byte[] file = files.csv(List.of(List.of("a", "é"), List.of("1", "")), ',');
        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(file, UTF_8)).isEqualTo("\ufeffa,é\r\n1,\r\n");
    }

    @Test
    void whatWouldPartCellsOrLinesIsQuoted() {
        assertThat(text("a,b", ',')).isEqualTo("\"a,b\"");
        assertThat(text("a,b", ';')).isEqualTo("a,b");
        assertThat(text("a;b", ';')).isEqualTo("\"a;b\"");
        assertThat(text("say \"no\"", ',')).isEqualTo("\"say \"\"no\"\"\"");
        assertThat(text("a\nb", ',')).isEqualTo("\"a\nb\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-2", "@sum", "=HYPERLINK(\"x\")"})
    void noCellIsTakenForAFormula(String cell) {
        assertThat(text(cell, ';').replace("\"\"", "\"")).contains("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1=1", "a+b", "x-y", "a@b", "'", "2.5"})
    void otherCellsStayAsTheyAre(String cell) {
        assertThat(text(cell, ';')).isEqualTo(cell);
    }

    private String text(String cell, char separator) {
        return new String(files.csv(List.of(List.of(cell)), separator), UTF_8)
                .strip()
                .substring(1);
    }
}
