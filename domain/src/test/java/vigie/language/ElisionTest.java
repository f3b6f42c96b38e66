package vigie.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElisionTest {
    private static String before(String pattern, String value) {
        return Elision.before(pattern, place -> place.equals("0") ? value : "");
    }

    @ParameterizedTest
    @CsvSource({
        "page datée de {0}, avril 2025, page datée d’{0}",
        "page datée de {0}, août 2025, page datée d’{0}",
        "page datée de {0}, Octobre, page datée d’{0}",
        "De {0}, été, D’{0}",
        "parce que {0}, Émile, parce qu’{0}",
        "de {0}, œuvre, d’{0}",
        "page datée de {0}, mars 2025, page datée de {0}",
        "page datée de {0}, 2024, page datée de {0}"
    })
    void dropsTheEBeforeAVowelAlone(String pattern, String value, String set) {
        assertThat(before(pattern, value)).isEqualTo(set);
    }

    /** Yann, Yves; un huit, un homme: it cannot be told. */
    @ParameterizedTest
    @CsvSource({"de {0}, Yann", "de {0}, Hara", "de {0}, Hélène", "de {0}, ''"})
    void leavesWhatCannotBeTold(String pattern, String value) {
        assertThat(before(pattern, value)).isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource({"monde {0}, avril", "le {0}, avril", "à {0}, avril", "de « {0} », avril", "de {0,number}, avril"})
    void changesNoOtherWord(String pattern, String value) {
        assertThat(before(pattern, value)).isEqualTo(pattern);
    }

    @Test
    void looksAtEachJoinByItself() {
        Map<String, String> months = Map.of("from", "avril 2023", "to", "mars 2024");
        assertThat(Elision.before("de {from} à {to}, de {to}, de {from}", name -> months.getOrDefault(name, "")))
                .isEqualTo("d’{from} à {to}, de {to}, d’{from}");
    }
}
