package vigie.choosing;

import java.util.Collection;
import java.util.List;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Questionnaire;

/**
 * What one platform asks of a coach who works with others too.
 *
 * @param held the rules that hold, the gravest first
 * @param unknown the asks that would tell, and that nobody answered; empty as soon as a rule holds
 */
public record Clauses(List<ClashRule> held, List<Ask> unknown) {
    public Clauses {
        held = List.copyOf(held);
        unknown = List.copyOf(unknown);
    }

    static Clauses of(Candidate platform, Collection<ClashRule> rules, Questionnaire questionnaire) {
        List<ClashRule> held = rules.stream()
                .filter(rule -> rule.holds(platform))
                .sorted((one, other) -> one.force().compareTo(other.force()))
                .toList();
        List<Ask> unknown = held.isEmpty() ? unanswered(platform, rules, questionnaire) : List.of();
        return new Clauses(held, unknown);
    }

    private static List<Ask> unanswered(Candidate platform, Collection<ClashRule> rules, Questionnaire questionnaire) {
        return rules.stream()
                .flatMap(ClashRule::asks)
                .distinct()
                .filter(ask -> questionnaire.applies(ask, platform.kind())
                        && !platform.answers().containsKey(ask))
                .flatMap(ask -> questionnaire.ask(ask).stream())
                .toList();
    }

    /** Whether no other platform can stand beside it. */
    public boolean bars() {
        return held.stream().anyMatch(rule -> rule.force() == ClashRule.Force.BARS);
    }

    public boolean silent() {
        return held.isEmpty() && unknown.isEmpty();
    }
}
