package vigie.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vigie.answer.SampleAnswer.evidence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
    private static final String URL = "https://koach.example/terms";

    @Test
    void standsAtAnHttpAddress() {
        assertThatIllegalArgumentException().isThrownBy(() -> evidence("javascript:alert(1)", null));
    }

    @Test
    void mayHaveNoPageDate() {
        assertThat(evidence(URL, null).pageDate()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2024-01", "2024-12", "2024-06-01", "2024-12-31", "2024-02-29"})
    void aPageDateIsAYearAMonthOrADay(String date) {
        assertThat(evidence(URL, date).pageDate()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24",
                "2024-",
                "2024-00",
                "2024-13",
                "2024-6",
                "2024-06-00",
                "2024-06-32",
                "2024-06-31",
                "2025-02-29",
                "2024-06-1",
                "2024/06",
                "06-2024",
                "juin 2024",
                "2024-06-30T00:00",
                "2024\n",
                "٢٠٢٤"
            })
    void nothingElseIsAPageDate(String date) {
        assertThat(Evidence.isPageDate(date)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> evidence(URL, date));
    }

    @ParameterizedTest
    @EnumSource
    void onlyContractExtractsAreHiddenFromReaders(EvidenceKind kind) {
        assertThat(kind.shownToReaders()).isEqualTo(!kind.name().equals("CONTRACT_EXTRACT"));
    }
}
