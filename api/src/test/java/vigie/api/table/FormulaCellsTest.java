package vigie.api.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaCellsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=1+1,'=1+1",
                "+33,'+33",
                "-5,'-5",
                "@here,'@here",
                "\"\t5\",\"'\t5\"",
                "'=1,''=1",
                "it's,it's",
                "'quoted','quoted'",
                "a=b,a=b"
            })
    void formulasBecomeTexts(String cell, String written) {
        assertThat(FormulaCells.guarded(cell)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=1", "'=1", "''=1", "'", "''", "'a", "=", "\r", "text", "'-"})
    void whatWasGuardedIsReadAsItWas(String cell) {
        assertThat(FormulaCells.unguarded(FormulaCells.guarded(cell))).isEqualTo(cell);
    }
}
