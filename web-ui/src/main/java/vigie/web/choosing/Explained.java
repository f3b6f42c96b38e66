package vigie.web.choosing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigie.choosing.FrequentLine;
import vigie.choosing.OrderPlatforms.Ordered;
import vigie.choosing.Points;
import vigie.choosing.Ranking.Placed;
import vigie.choosing.RedLine.Finding;
import vigie.choosing.RefusedAnswer;
import vigie.choosing.RefusedStance;
import vigie.choosing.Side;
import vigie.choosing.Step;
import vigie.choosing.Weighed;
import vigie.choosing.Weight;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.platform.PlatformKind;
import vigie.platform.Slug;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Standing;
import vigie.web.layout.PageContext;

/**
 * A platform with its place, and the reasons of it in words.
 *
 * @param before the platform one place ahead; null for the first
 * @param standings on all criteria
 * @param lived what coaches lived there, which has no part in its place
 */
public record Explained(
        PageContext context,
        Ordered ordered,
        Placed placed,
        @Nullable Weighed before,
        List<Standing> standings,
        LivedBeside lived) {

    /**
     * One criterion that counts.
     *
     * @param gap whether what coaches lived is at odds with it
     */
    public record Reason(Standing standing, String label, boolean heavy, boolean gap) {
        public CriterionState state() {
            return standing.state();
        }
    }

    private ChoiceWords words() {
        return new ChoiceWords(context, ordered);
    }

    private Weighed weighed() {
        return placed.weighed();
    }

    public Slug slug() {
        return weighed().platform().slug();
    }

    public String name() {
        return weighed().platform().name();
    }

    public PlatformKind kind() {
        return weighed().platform().kind();
    }

    /** Its kind in full. */
    public String kindWords() {
        return context.inside(context.say(ordered.questionnaire().kind(kind()).label()));
    }

    public Points points() {
        return weighed().points();
    }

    public String rank() {
        String rank = context.text("choose.rank", placed.place());
        return placed.shared() ? context.text("choose.rank.shared", rank) : rank;
    }

    /** How much of what matters is known. */
    public String known() {
        return context.text("choose.known", points().knownPercent(), points().known(), points().whole());
    }

    /** The criteria that count and take this side: the weightiest first, and alerts before all. */
    public List<Reason> reasons(Side side) {
        List<Reason> reasons = new ArrayList<>();
        for (Standing standing : standings) {
            Weight weight = ordered.choices().weight(standing.criterion());
            if (weight != Weight.NONE && Side.of(standing.state()) == side) {
                reasons.add(new Reason(
                        standing,
                        context.say(standing.criterion().brief()),
                        weight == Weight.MUCH,
                        lived.isGap(standing)));
            }
        }
        reasons.sort(Comparator.comparing((Reason reason) -> reason.state() != CriterionState.ALERT)
                .thenComparing(reason -> !reason.heavy()));
        return reasons;
    }

    /** What counts and is not known, the weightiest first. */
    public String unknownLabels() {
        return reasons(Side.UNKNOWN).stream()
                .map(reason -> reason.heavy()
                        ? context.text("choose.heavy", context.inside(reason.label()))
                        : context.inside(reason.label()))
                .collect(Collectors.joining(context.text("list.separator")));
    }

    /** The red lines that nobody knows about. */
    public List<String> toCheck() {
        return weighed().toCheck().stream().map(this::check).toList();
    }

    /** The red lines that it keeps. */
    public List<String> kept() {
        return weighed().cleared().stream()
                .map(finding -> words().line(finding.line()))
                .toList();
    }

    /** The red lines that do not concern its kind. */
    public List<String> out() {
        return weighed().out().stream()
                .map(finding -> words().line(finding.line()))
                .toList();
    }

    private String check(Finding finding) {
        String line = words().line(finding.line());
        return switch (finding.line()) {
            case FrequentLine frequent -> context.text("choose.check", line, asks(finding));
            case RefusedAnswer refused -> context.text("choose.check", line, asks(finding));
            case RefusedStance refused -> context.text("choose.check.stance", line);
        };
    }

    private String asks(Finding finding) {
        return finding.about().stream()
                .map(about -> context.say(about.ask().label()))
                .distinct()
                .collect(Collectors.joining(context.text("list.separator")));
    }

    /** What put it behind the platform before it; null for the first. */
    public @Nullable String behind() {
        Step step = placed.behind();
        return step == null || before == null ? null : new BehindWords(context, weighed(), before).of(step);
    }

    /** All of it in one line, what warns before what pleases. */
    public String inShort() {
        List<String> said = new ArrayList<>();
        if (!weighed().toCheck().isEmpty()) {
            String lines = weighed().toCheck().stream()
                    .map(finding -> words().line(finding.line()))
                    .collect(Collectors.joining(context.text("choose.and")));
            said.add(context.text("choose.short.check", lines));
        }
        say(said, "choose.short.against", Side.AGAINST);
        say(said, "choose.short.for", Side.FOR);
        say(said, "choose.short.neither", Side.NEITHER);
        if (points().unknown() > 0) {
            said.add(context.text("choose.short.unknown", points().unknown(), points().whole()));
        }
        return String.join(" ", said);
    }

    private void say(List<String> said, String key, Side side) {
        List<Reason> reasons = reasons(side);
        if (!reasons.isEmpty()) {
            said.add(context.text(
                    key,
                    reasons.stream().map(this::inShort).collect(Collectors.joining(context.text("list.separator")))));
        }
    }

    private String inShort(Reason reason) {
        String label = context.inside(reason.label());
        if (reason.gap()) {
            return context.text("choose.short.gap", label);
        }
        return reason.state() == CriterionState.ALERT ? context.text("choose.short.alert", label) : label;
    }

    /** What it asks of a coach who works with others. */
    public List<String> clauses() {
        return new WorkingWords(context, ordered.ranking()).beside(weighed().clauses());
    }

    public String platform() {
        return context.to().platform(slug());
    }

    public String reckoning() {
        List<Chosen> chosen = new ArrayList<>(ordered.choices().chosen());
        chosen.add(new Chosen(FormulaPage.EXAMPLE, slug().value()));
        return context.to().choose().formula(chosen);
    }
}
