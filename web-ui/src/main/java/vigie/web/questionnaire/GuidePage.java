package vigie.web.questionnaire;

import java.util.List;
import vigie.directory.Tallies;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;
import vigie.web.layout.PageContext;

/**
 * The guide: the questions, and in short how platforms answer each.
 *
 * @param remarks on the questionnaire as a whole that moderators kept, the newest first
 */
public record GuidePage(PageContext context, Questionnaire questionnaire, Tallies tallies, List<String> remarks) {
    public StateChart chart(Criterion criterion) {
        return StateChart.of(criterion, tallies, context);
    }
}
