package vigie.web.questionnaire;

import vigie.directory.Tallies;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;
import vigie.web.layout.PageContext;

/** The guide: the questions, and in short how platforms answer each. */
public record GuidePage(PageContext context, Questionnaire questionnaire, Tallies tallies) {
    public StateChart chart(Criterion criterion) {
        return StateChart.of(criterion, tallies, context);
    }
}
