package vigie.web.choosing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vigie.choosing.ClashRule;
import vigie.choosing.Clauses;
import vigie.choosing.Ranking;
import vigie.choosing.Weighed;
import vigie.web.layout.PageContext;

/** The platforms that a coach works with in words: what each of them, or one beside them, asks of the coach. */
record WorkingWords(PageContext context, Ranking ranking) {

    /** What one of them asks. */
    List<String> of(Weighed working) {
        Clauses clauses = working.clauses();
        List<String> said = new ArrayList<>();
        clauses.held().forEach(rule -> said.add(context.say(rule.because())));
        if (clauses.bars()) {
            String others = names(ranking.working().stream()
                    .filter(each -> !each.equals(working))
                    .toList());
            said.add(
                    others.isEmpty()
                            ? context.text("choose.working.bars")
                            : context.text("choose.working.bars-others", others));
        }
        if (!clauses.unknown().isEmpty()) {
            said.add(context.text("choose.working.unknown", asks(clauses)));
        }
        if (clauses.silent()) {
            said.add(context.text("choose.working.silent"));
        }
        return said;
    }

    /** What a platform asks of a coach who would work with it beside them. */
    List<String> beside(Clauses clauses) {
        String others = names(ranking.working());
        List<String> said = new ArrayList<>();
        for (ClashRule rule : clauses.held()) {
            said.add(context.text("choose.clash." + rule.force(), others, context.inside(context.say(rule.because()))));
        }
        if (!clauses.unknown().isEmpty()) {
            said.add(context.text("choose.clash.unknown", others, asks(clauses)));
        }
        return said;
    }

    /** That no other can stand beside those among them; empty when there are none. */
    String barring() {
        List<Weighed> barring =
                ranking.working().stream().filter(each -> each.clauses().bars()).toList();
        return barring.isEmpty() ? "" : context.text("choose.barring", names(barring), barring.size());
    }

    private String asks(Clauses clauses) {
        return clauses.unknown().stream()
                .map(ask -> context.inside(context.say(ask.label())))
                .collect(Collectors.joining(context.text("list.separator")));
    }

    private String names(List<Weighed> platforms) {
        return context.listed(
                platforms.stream().map(each -> each.platform().name()).toList());
    }
}
