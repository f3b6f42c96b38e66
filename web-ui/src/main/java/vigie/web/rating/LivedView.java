package vigie.web.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.answer.PlatformStanding;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Standing;
import vigie.questionnaire.Theme;
import vigie.rating.PlatformLived;
import vigie.rating.RatingRules;
import vigie.web.layout.PageContext;

/** What coaches lived with one platform, beside what is documented and never added to it. */
public record LivedView(
        PageContext context,
        Questionnaire questionnaire,
        PlatformStanding standing,
        PlatformLived lived,
        RatingRules rules) {

    /** One criterion on both tracks. */
    public record Row(Standing standing, CriterionView lived) {}

    public boolean any() {
        return lived.experiences() > 0;
    }

    public CriterionView on(Standing on) {
        Criterion criterion = on.criterion();
        return new CriterionView(
                context,
                criterion,
                lived.on(criterion.number()),
                rules,
                rules.isGap(on.state().stance().orElse(null), lived.on(criterion.number())));
    }

    /** Those that apply, by number. */
    public List<Row> rows() {
        return standing.criteria().stream()
                .filter(each -> each.state().applicable())
                .map(each -> new Row(each, on(each)))
                .toList();
    }

    /** The criteria on which what coaches lived is at odds with what is documented. */
    public List<Row> gaps() {
        return rows().stream().filter(row -> row.lived().gap()).toList();
    }

    /** A theme's mean, to one decimal; null where it has none. */
    public @Nullable BigDecimal mean(Theme theme) {
        return lived.themes().get(theme.key());
    }

    public Radar radar() {
        List<@Nullable BigDecimal> means = new ArrayList<>();
        questionnaire.themes().forEach(theme -> means.add(mean(theme)));
        return new Radar(means);
    }
}
