package vigie.web.comparison;

import java.math.BigDecimal;
import java.util.List;
import vigie.comparison.TableWords;
import vigie.platform.Platform;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;
import vigie.web.layout.AnswerWords;
import vigie.web.layout.PageContext;

/** The table in the words of the page. */
record PageWords(PageContext context) implements TableWords {
    @Override
    public List<String> askedHeads() {
        return List.of(
                context.text("compare.table.number"),
                context.text("compare.criterion"),
                context.text("compare.table.ask"));
    }

    @Override
    public List<String> asked(Criterion criterion, Ask ask) {
        return List.of(String.valueOf(criterion.number()), context.say(criterion.brief()), context.say(ask.label()));
    }

    @Override
    public List<String> heads(Platform platform) {
        return List.of(
                context.text("compare.table.stance", platform.name()),
                context.text("compare.table.answer", platform.name()),
                context.text("compare.table.checked", platform.name()),
                context.text("compare.table.mean", platform.name()),
                context.text("compare.table.coaches", platform.name()));
    }

    @Override
    public String state(CriterionState state) {
        return context.text("state." + state.name());
    }

    @Override
    public String value(Ask ask, AnswerValue value) {
        return AnswerWords.of(ask, value, context);
    }

    @Override
    public String mean(BigDecimal mean) {
        return context.text("lived.mean", mean);
    }
}
