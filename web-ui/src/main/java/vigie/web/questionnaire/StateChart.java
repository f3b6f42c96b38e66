package vigie.web.questionnaire;

import java.util.ArrayList;
import java.util.List;
import vigie.directory.Tallies;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;
import vigie.web.layout.PageContext;

/**
 * How all platforms stand on one criterion, as parts of one bar.
 *
 * @param applicable how many platforms the criterion applies to
 * @param documented how many of these are documented on it
 */
public record StateChart(Criterion criterion, int applicable, int documented, List<Part> parts) {

    /** @param start how many platforms stand before these in the bar */
    public record Part(CriterionState state, String label, int count, int start, String link) {}

    static StateChart of(Criterion criterion, Tallies tallies, PageContext context) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        int documented = 0;
        for (CriterionState state : CriterionState.values()) {
            int count = tallies.of(criterion.number(), state);
            if (!state.applicable()) {
                continue;
            }
            parts.add(new Part(
                    state,
                    context.text("state." + state.name()),
                    count,
                    start,
                    context.to().directory("stance." + criterion.number(), state.name())));
            start += count;
            documented += state.documented() ? count : 0;
        }
        return new StateChart(criterion, start, documented, parts);
    }

    public List<Part> present() {
        return parts.stream().filter(part -> part.count() > 0).toList();
    }
}
