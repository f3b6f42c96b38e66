package vigie.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.answer.SampleAnswer.answer;
import static vigie.answer.SampleAnswer.codes;
import static vigie.answer.SampleAnswer.documented;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.answer.DocumentedAnswer;
import vigie.answer.PlatformStanding;
import vigie.answer.SampleAnswer;
import vigie.platform.Origin;
import vigie.platform.SamplePlatform;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.SampleQuestionnaire;

class PlatformSheetTest {
    private static final DocumentedAnswer TRACKING = documented(answer("3a", codes("NO")));
    private static final DocumentedAnswer WHICH_CHARTER = documented(answer("1b", codes("ICF")));
    private static final DocumentedAnswer CHARTER = documented(
            SampleAnswer.answer(SamplePlatform.ID, "1a", codes("YES"), SampleAnswer.SEEN.plusDays(1), Origin.IMPORT));

    @Test
    void answersToACriterionStandInTheOrderOfItsAsks() {
        assertThat(sheet(TRACKING, WHICH_CHARTER, CHARTER)
                        .answersTo(
                                SampleQuestionnaire.questionnaire().criterion(1).orElseThrow()))
                .containsExactly(CHARTER, WHICH_CHARTER);
    }

    @Test
    void wasLastCheckedWithItsLatestAnswer() {
        assertThat(sheet(TRACKING, CHARTER, WHICH_CHARTER).lastChecked()).hasValue(LocalDate.of(2026, 1, 11));
    }

    @Test
    void wasNeverCheckedWithoutAnswer() {
        assertThat(sheet().lastChecked()).isEmpty();
    }

    private static PlatformSheet sheet(DocumentedAnswer... answers) {
        Map<String, AnswerValue> none = Map.of();
        PlatformStanding standing =
                PlatformStanding.of(SamplePlatform.koach(), SampleQuestionnaire.questionnaire(), none);
        return new PlatformSheet(SamplePlatform.koach(), standing, List.of(answers));
    }
}
