package vigie.web.questionnaire;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vigie.moderation.Ground;
import vigie.moderation.Outcome;
import vigie.platform.PlatformKind;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Questionnaire;
import vigie.web.layout.PageContext;

/** How the directory is made: kinds, stances, coverage, ageing of answers, moderation. */
public record MethodPage(PageContext context, Questionnaire questionnaire, List<Ground> grounds) {

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
                .collect(Collectors.joining(context.text("list.separator")));
    }

    /** A ground that lets a decision stand restores nothing: a second moderator leaves published what the first takes off. */
    private String noun(Ground ground, Outcome outcome) {
        return outcome == Outcome.RESTORE && ground.outcomes().contains(Outcome.UPHOLD)
                ? context.text("method.grounds.kept")
                : context.text("outcome.noun." + outcome.name());
    }
}
