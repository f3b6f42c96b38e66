package vigie.choosing;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.choosing.ChoosingKit.CHARTER;
import static vigie.choosing.ChoosingKit.WATCHED;
import static vigie.choosing.ChoosingKit.answers;
import static vigie.choosing.ChoosingKit.platform;
import static vigie.choosing.ChoosingKit.refused;
import static vigie.questionnaire.CriterionState.UNKNOWN;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.choosing.RedLine.Status;
import vigie.platform.PlatformKind;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Stance;

class RedLineTest {
    @ParameterizedTest
    @CsvSource({
        "ALERT, ALERT, CROSSED",
        "ALERT, UNFAVOURABLE, CLEARED",
        "UNFAVOURABLE, ALERT, CROSSED",
        "UNFAVOURABLE, UNFAVOURABLE, CROSSED",
        "UNFAVOURABLE, MIXED, CLEARED",
        "MIXED, MIXED, CROSSED",
        "MIXED, NEUTRAL, CLEARED",
        "MIXED, FAVOURABLE, CLEARED",
        "ALERT, UNKNOWN, TO_CHECK",
        "ALERT, WITHOUT_STANCE, TO_CHECK",
        "ALERT, NOT_APPLICABLE, OUT"
    })
    void aRefusedStanceRefusesWhatIsGraverToo(Stance limit, CriterionState state, Status status) {
        RefusedStance line =
                new RefusedStance(ChoosingKit.QUESTIONNAIRE.criterion(3).orElseThrow(), limit);
        assertThat(line.on(platform("Koach", UNKNOWN, UNKNOWN, state)).status()).isEqualTo(status);
    }

    @Test
    void aRefusedAnswerIsCrossedByAnyOfItsOptionsAndSaysWhich() {
        RefusedAnswer line = refused("1b", "ICF", "OWN");
        Candidate platform = contractual(Map.of("1b", AnswerValue.codes(List.of("EMCC", "OWN"))));
        assertThat(line.on(platform).status()).isEqualTo(Status.CROSSED);
        assertThat(line.on(platform).about()).containsExactly(refused("1b", "OWN"));
        assertThat(line.on(contractual(answers("1b", "EMCC"))).status()).isEqualTo(Status.CLEARED);
        assertThat(line.on(contractual(answers("1a", "NO"))).status()).isEqualTo(Status.TO_CHECK);
        assertThat(line.on(platform("Agenda", PlatformKind.SERVICE, Map.of())).status())
                .as("its criterion has no meaning for a service")
                .isEqualTo(Status.OUT);
    }

    @Test
    void aFrequentLineIsCrossedByOneAnswerAndClearedByAll() {
        assertThat(WATCHED.on(contractual(answers("3a", "YES"))).status()).isEqualTo(Status.CROSSED);
        assertThat(WATCHED.on(contractual(answers("3a", "YES"))).about()).containsExactly(refused("3a", "YES"));
        assertThat(WATCHED.on(contractual(answers("3a", "NO", "1b", "ICF"))).status())
                .isEqualTo(Status.CLEARED);
        RedLine.Finding half = WATCHED.on(contractual(answers("3a", "NO")));
        assertThat(half.status()).isEqualTo(Status.TO_CHECK);
        assertThat(half.about()).containsExactly(refused("1b", "OWN"));
    }

    @Test
    void aFrequentLineLooksAtWhatApplies() {
        Candidate service = platform("Agenda", PlatformKind.SERVICE, answers("3a", "NO"));
        assertThat(WATCHED.on(service).status()).as("only 3 applies").isEqualTo(Status.CLEARED);
        assertThat(CHARTER.on(service).status()).as("nothing applies").isEqualTo(Status.OUT);
        Candidate hybrid = platform("Mixte", PlatformKind.HYBRID, answers("1a", "NO"));
        assertThat(CHARTER.on(hybrid).status()).as("not about this kind").isEqualTo(Status.OUT);
    }

    private static Candidate contractual(Map<String, AnswerValue> answers) {
        return platform("Koach", PlatformKind.CONTRACTUAL, answers);
    }
}
