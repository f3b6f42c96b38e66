package vigie.web.questionnaire;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vigie.moderation.CaseKind;
import vigie.moderation.Ground;
import vigie.moderation.Outcome;
import vigie.platform.PlatformKind;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Questionnaire;
import vigie.web.layout.PageContext;
import vigie.web.rating.RatingMethod;

/** How the directory is made: kinds, stances, coverage, ageing of answers, moderation. */
public record MethodPage(PageContext context, Questionnaire questionnaire, List<Ground> grounds, RatingMethod rating) {

    /** Criteria whose answers are good for the same number of months. */
    public record Ageing(int months, List<Criterion> criteria) {}

    public List<PlatformKind> kinds() {
        return Arrays.asList(PlatformKind.values());
    }

    public List<CriterionState> states() {
        return Arrays.asList(CriterionState.values());
    }

    public long applicableTo(PlatformKind kind) {
        return questionnaire.criteria().stream()
                .filter(criterion -> criterion.appliesTo(kind))
                .count();
    }

    /** By months, the shortest first. */
    public List<Ageing> ageing() {
        return questionnaire.criteria().stream()
                .collect(Collectors.groupingBy(Criterion::expiresAfterMonths, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Ageing(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The decisions that a ground can be given for, in words. */
    public String decisions(Ground ground) {
        return ground.outcomes().stream()
                .sorted()
                .map(outcome -> noun(ground, outcome))
                .distinct()
                .collect(Collectors.joining(context.text("list.separator")));
    }

    /** What upholds a contribution restores nothing: a second moderator leaves published what the first would take off. */
    private String noun(Ground ground, Outcome outcome) {
        boolean upholds = outcome == Outcome.UPHOLD
                || (outcome == Outcome.RESTORE && ground.outcomes().contains(Outcome.UPHOLD));
        return upholds && !ground.kinds().contains(CaseKind.APPEAL)
                ? context.text("method.grounds.kept")
                : context.text("outcome.noun." + outcome.name());
    }
}
