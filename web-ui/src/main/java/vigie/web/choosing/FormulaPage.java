package vigie.web.choosing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.choosing.Choices;
import vigie.choosing.OrderPlatforms.Ordered;
import vigie.choosing.Side;
import vigie.choosing.Step;
import vigie.choosing.UnknownMeans;
import vigie.choosing.Weighed;
import vigie.choosing.Weight;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;
import vigie.web.layout.PageContext;

/**
 * How the order comes about, worked out on one platform.
 *
 * @param example null where no platform has a place
 */
public record FormulaPage(
        PageContext context, Ordered ordered, @Nullable Weighed example) {
    /** The parameter that names the platform to work it out on. */
    static final String EXAMPLE = "p";

    /** One criterion of the example. */
    public record Row(Criterion criterion, Weight weight, CriterionState state) {
        public Side side() {
            return Side.of(state);
        }
    }

    public Choices choices() {
        return ordered.choices();
    }

    public List<Weight> weights() {
        return List.of(Weight.values());
    }

    public List<Step> steps() {
        return Arrays.stream(Step.values())
                .filter(step -> step != Step.LINES || choices().unknown() == UnknownMeans.RISK)
                .toList();
    }

    public List<Row> rows(Weighed weighed) {
        List<Row> rows = new ArrayList<>();
        for (Criterion criterion : ordered.questionnaire().criteria()) {
            rows.add(new Row(
                    criterion, choices().weight(criterion), weighed.platform().state(criterion)));
        }
        return rows;
    }

    public String balance(Weighed weighed) {
        return Signed.of(weighed.balance());
    }

    public String share(Weighed weighed) {
        return Signed.of(weighed.balancePercent());
    }

    public String back() {
        return context.to().choose().ordered(choices().chosen());
    }
}
