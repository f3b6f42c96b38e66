package vigie.comparison;

import java.util.List;
import vigie.answer.DocumentedAnswer;
import vigie.directory.PlatformSheet;
import vigie.platform.Platform;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Standing;
import vigie.questionnaire.Theme;
import vigie.rating.CriterionLived;
import vigie.rating.PlatformLived;
import vigie.rating.RatingRules;

/** One of the platforms that are compared: what is documented of it, and what coaches lived there. */
public record ComparisonColumn(PlatformSheet sheet, PlatformLived lived, RatingRules rules) {
    public Platform platform() {
        return sheet.platform();
    }

    /** How many of a theme's criteria are documented. */
    public int documentedIn(Theme theme) {
        return (int) states(theme).stream().filter(CriterionState::documented).count();
    }

    /** How many of a theme's criteria have a meaning for this kind of platform. */
    public int applicableIn(Theme theme) {
        return (int) states(theme).stream().filter(CriterionState::applicable).count();
    }

    private List<CriterionState> states(Theme theme) {
        return sheet.standing().criteria().stream()
                .filter(standing -> standing.criterion().theme().equals(theme.key()))
                .map(Standing::state)
                .toList();
    }

    ComparisonCell on(Criterion criterion) {
        Standing standing = sheet.standing().criteria().stream()
                .filter(each -> each.criterion().number() == criterion.number())
                .findFirst()
                .orElseThrow();
        CriterionLived told = lived.on(criterion.number());
        // What was answered while the platform was of another kind is shown nowhere.
        return new ComparisonCell(
                platform(),
                standing,
                standing.state().applicable()
                        ? sheet.answersTo(criterion).stream()
                                .map(DocumentedAnswer::answer)
                                .toList()
                        : List.of(),
                told,
                rules.isGap(standing.state().stance().orElse(null), told));
    }
}
