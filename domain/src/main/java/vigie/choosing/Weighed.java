package vigie.choosing;

import java.util.List;
import vigie.choosing.RedLine.Finding;
import vigie.choosing.RedLine.Status;
import vigie.questionnaire.Questionnaire;

/**
 * One platform, weighed by a coach's choices.
 *
 * @param findings of each red line, in their order
 * @param clauses what it asks of a coach who works with other platforms; silent when the coach named none
 */
public record Weighed(
        Candidate platform, Points points, UnknownMeans unknown, List<Finding> findings, Clauses clauses) {
    public Weighed {
        findings = List.copyOf(findings);
    }

    static Weighed of(Candidate platform, Choices choices, Questionnaire questionnaire, List<ClashRule> clashes) {
        return new Weighed(
                platform,
                Points.of(platform, choices, questionnaire),
                choices.unknown(),
                choices.lines().stream().map(line -> line.on(platform)).toList(),
                choices.with().isEmpty()
                        ? new Clauses(List.of(), List.of())
                        : Clauses.of(platform, clashes, questionnaire));
    }

    public List<Finding> crossed() {
        return findings(Status.CROSSED);
    }

    /** The red lines that nobody knows about: named, and neither crossed nor cleared. */
    public List<Finding> toCheck() {
        return findings(Status.TO_CHECK);
    }

    /** The red lines that it is known to keep. */
    public List<Finding> cleared() {
        return findings(Status.CLEARED);
    }

    /** The red lines that have no meaning for its kind. */
    public List<Finding> out() {
        return findings(Status.OUT);
    }

    private List<Finding> findings(Status status) {
        return findings.stream().filter(finding -> finding.status() == status).toList();
    }

    /** Whether anything that matters is known: without, no place would mean anything. */
    public boolean told() {
        return points.known() > 0;
    }

    public int balance() {
        return points.balance(unknown);
    }

    /** The balance as a share of what matters and applies, in whole percents, to look at: the order compares fractions. */
    public int balancePercent() {
        return Math.round((float) balance() * 100 / Math.max(1, points.whole()));
    }
}
