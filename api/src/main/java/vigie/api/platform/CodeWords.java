package vigie.api.platform;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vigie.comparison.TableWords;
import vigie.platform.Platform;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;

/** Codes and names of fields as in JSON: a table for programs, the same for every language. */
record CodeWords() implements TableWords {
    @Override
    public List<String> askedHeads() {
        return List.of("theme", "criterion", "short.fr", "short.en", "ask", "label.fr", "label.en");
    }

    @Override
    public List<String> asked(Criterion criterion, Ask ask) {
        return List.of(
                criterion.theme(),
                String.valueOf(criterion.number()),
                criterion.brief().fr(),
                criterion.brief().en(),
                ask.id(),
                ask.label().fr(),
                ask.label().en());
    }

    @Override
    public List<String> heads(Platform platform) {
        return Stream.of("state", "answer", "checkedOn", "mean", "coaches")
                .map(field -> platform.slug() + "." + field)
                .toList();
    }

    /** Of a state without a stance the word that filters have for it. */
    @Override
    public String state(CriterionState state) {
        return state.name();
    }

    @Override
    public String value(Ask ask, AnswerValue value) {
        if (value.codes() != null) {
            return String.join(" ", value.codes());
        }
        return value.amount() != null ? value.amount().toPlainString() : String.valueOf(value.wording());
    }

    @Override
    public String mean(BigDecimal mean) {
        return mean.toPlainString();
    }
}
