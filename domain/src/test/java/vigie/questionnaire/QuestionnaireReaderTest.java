package vigie.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigie.language.Bilingual;
import vigie.platform.PlatformKind;

class QuestionnaireReaderTest {
    @Test
    void readsTheWholeQuestionnaire() {
        Questionnaire read = SampleQuestionnaire.questionnaire();

        assertThat(read.version()).isEqualTo(1);
        assertThat(read.source()).isEqualTo(new Bilingual("La commission", "The commission"));
        assertThat(read.kind(PlatformKind.SERVICE))
                .isEqualTo(
                        new KindMeaning(new Bilingual("de service", "de service"), new Bilingual("Sens", "Meaning")));
        assertThat(read.offers().keySet()).containsExactly("BOOKING", "CHATBOT");
        assertThat(read.themes()).extracting(Theme::key).containsExactly("ethics", "contract");
        assertThat(read.criteria()).extracting(Criterion::number).containsExactly(1, 2, 3);
    }

    @Test
    void readsEveryPartOfACriterion() {
        assertThat(SampleQuestionnaire.questionnaire().criterion(2)).hasValueSatisfying(lockIn -> {
            assertThat(lockIn.key()).isEqualTo("lock-in");
            assertThat(lockIn.theme()).isEqualTo("contract");
            assertThat(lockIn.brief().en()).isEqualTo("Name 2");
            assertThat(lockIn.question().en()).isEqualTo("Question 2?");
            assertThat(lockIn.appliesTo()).isEqualTo(EnumSet.allOf(PlatformKind.class));
            assertThat(lockIn.experience().en()).isEqualTo("Lived 2");
            assertThat(lockIn.expiresAfterMonths()).isEqualTo(24);
            assertThat(lockIn.asks())
                    .first()
                    .isEqualTo(new Ask(
                            "2a",
                            new Bilingual("Demande 2a", "Ask 2a"),
                            AskType.NUMBER,
                            "month",
                            false,
                            List.of(),
                            List.of()));
        });
    }

    @Test
    void readsEveryTypeOfAsk() {
        Questionnaire read = SampleQuestionnaire.questionnaire();

        assertThat(read.ask("1a")).map(Ask::type).hasValue(AskType.CHOICE);
        assertThat(read.ask("1b")).map(Ask::type).hasValue(AskType.CHOICES);
        assertThat(read.ask("1b"))
                .hasValueSatisfying(ask -> assertThat(ask.optionCodes()).containsExactly("ICF", "EMCC", "OWN"));
        assertThat(read.ask("1c")).map(Ask::type).hasValue(AskType.TEXT);
        assertThat(read.ask("1c")).map(Ask::added).hasValue(true);
    }

    @Test
    void readsEveryKindOfCondition() {
        Questionnaire read = SampleQuestionnaire.questionnaire();

        assertThat(conditions(read, 1, 1))
                .containsExactly(
                        new Condition.AnyOption("1a", List.of("YES")),
                        new Condition.AnyOption("1b", List.of("ICF", "EMCC")));
        assertThat(conditions(read, 2, 0)).containsExactly(new Condition.MoreThan("2a", new BigDecimal("12")));
        assertThat(conditions(read, 2, 1))
                .containsExactly(
                        new Condition.AtMost("2a", new BigDecimal("12")),
                        new Condition.OfKind(Set.of(PlatformKind.CONTRACTUAL)));
    }

    private static List<Condition> conditions(Questionnaire read, int criterion, int rule) {
        return read.criterion(criterion).orElseThrow().stance().get(rule).when();
    }

    @Test
    void findsCriteriaByNumberAndByAsk() {
        Questionnaire read = SampleQuestionnaire.questionnaire();

        assertThat(read.criterion(0)).isEmpty();
        assertThat(read.criterion(4)).isEmpty();
        assertThat(read.criterionOf("3a")).map(Criterion::number).hasValue(3);
        assertThat(read.criterionOf("3b")).isEmpty();
        assertThat(read.criteriaOf(read.themes().getFirst()))
                .extracting(Criterion::number)
                .containsExactly(1, 3);
    }
}
