package vigie.web.layout;

import java.util.List;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Option;

/** The value of an answer in words. */
public final class AnswerWords {
    private AnswerWords() {}

    public static String of(Ask ask, AnswerValue value, PageContext context) {
        List<String> codes = value.codes();
        if (codes != null) {
            return codes.stream()
                    .map(code -> label(ask, code, context))
                    .reduce((said, label) -> said + context.text("list.separator") + context.inside(label))
                    .orElse("");
        }
        if (value.amount() != null) {
            return context.text("unit." + ask.unit(), value.amount());
        }
        return context.set(String.valueOf(value.wording()));
    }

    private static String label(Ask ask, String code, PageContext context) {
        return ask.option(code).map(Option::label).map(context::say).orElse(code);
    }
}
