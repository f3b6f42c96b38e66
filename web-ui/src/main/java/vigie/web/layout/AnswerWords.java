package vigie.web.layout;

import java.util.List;
import java.util.stream.Collectors;
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
                    .map(code -> ask.option(code)
                            .map(Option::label)
                            .map(context::say)
                            .orElse(code))
                    .collect(Collectors.joining(context.text("list.separator")));
        }
        if (value.amount() != null) {
            return context.text("unit." + ask.unit(), value.amount());
        }
        return context.set(String.valueOf(value.wording()));
    }
}
