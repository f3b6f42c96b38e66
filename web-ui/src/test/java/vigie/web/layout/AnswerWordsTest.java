package vigie.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.language.Bilingual;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Ask;
import vigie.questionnaire.AskType;
import vigie.questionnaire.Option;

class AnswerWordsTest {
    private static final Bilingual LABEL = new Bilingual("Question", "Question");
    private static final Ask CHOICES = new Ask(
            "1a",
            LABEL,
            AskType.CHOICES,
            null,
            false,
            List.of(
                    new Option("YES", new Bilingual("Oui, d'abord", "Yes, first"), false),
                    new Option("NO", new Bilingual("Non", "No"), false)),
            List.of());
    private static final Ask TEXT = new Ask("1b", LABEL, AskType.TEXT, null, false, List.of(), List.of());

    @Test
    void optionsAreSaidByTheirLabels() {
        AnswerValue both = AnswerValue.codes(List.of("YES", "NO"));
        assertThat(french(CHOICES, both)).isEqualTo("Oui, d’abord, non");
        assertThat(english(CHOICES, both)).isEqualTo("Yes, first, no");
    }

    @Test
    void anOptionOfAnEarlierQuestionnaireKeepsItsCode() {
        assertThat(french(CHOICES, AnswerValue.codes(List.of("MAYBE")))).isEqualTo("MAYBE");
    }

    @Test
    void anAmountHasItsUnit() {
        AnswerValue one = AnswerValue.amount(BigDecimal.ONE);
        AnswerValue many = AnswerValue.amount(new BigDecimal("12.50"));
        assertThat(List.of(french(number("month"), one), french(number("day"), many), french(number("hour"), one)))
                .containsExactly("1\u00a0mois", "12,5\u00a0jours", "1\u00a0heure");
        assertThat(List.of(english(number("month"), one), english(number("day"), many), english(number("hour"), one)))
                .containsExactly("1\u00a0month", "12.5\u00a0days", "1\u00a0hour");
        assertThat(french(number("percent"), many)).isEqualTo("12,5\u202f%");
        assertThat(english(number("percent"), many)).isEqualTo("12.5%");
    }

    @Test
    void aWordingIsSetInThePagesLanguage() {
        AnswerValue price = AnswerValue.wording("de 1 000 € l'an");
        assertThat(french(TEXT, price)).isEqualTo("de 1\u202f000\u202f€ l’an");
        assertThat(english(TEXT, price)).isEqualTo("de 1 000 € l’an");
    }

    private static Ask number(String unit) {
        return new Ask("1c", LABEL, AskType.NUMBER, unit, false, List.of(), List.of());
    }

    private static String french(Ask ask, AnswerValue value) {
        return AnswerWords.of(ask, value, SampleContext.french());
    }

    private static String english(Ask ask, AnswerValue value) {
        return AnswerWords.of(ask, value, SampleContext.english());
    }
}
