package vigie.web.choosing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigie.choosing.Candidate;
import vigie.choosing.Choices;
import vigie.choosing.ChoicesReader;
import vigie.choosing.FrequentLine;
import vigie.choosing.OrderPlatforms.Ordered;
import vigie.choosing.Purpose;
import vigie.choosing.RefusedAnswer;
import vigie.choosing.RefusedStance;
import vigie.choosing.UnknownMeans;
import vigie.choosing.Weight;
import vigie.directory.FilterProblem;
import vigie.platform.PlatformKind;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Stance;
import vigie.questionnaire.Theme;
import vigie.web.layout.NamesToChoose;
import vigie.web.layout.PageContext;

/** The choices as a form: few things at first sight, the rest folded. */
public record ChooseForm(PageContext context, Ordered ordered) {
    private static final int LONGEST_TYPED = 200;

    public Choices choices() {
        return ordered.choices();
    }

    public List<Purpose> purposes() {
        return List.of(Purpose.values());
    }

    /** The kinds of platform that serve it, in words. */
    public String kinds(Purpose purpose) {
        return Arrays.stream(PlatformKind.values())
                .filter(purpose::servedBy)
                .map(kind -> context.inside(
                        context.say(ordered.questionnaire().kind(kind).label())))
                .collect(Collectors.joining(context.text("list.separator")));
    }

    public List<Theme> themes() {
        return ordered.questionnaire().themes();
    }

    public List<Criterion> criteria(Theme theme) {
        return ordered.questionnaire().criteriaOf(theme);
    }

    /** What a theme is about: the names of its criteria. */
    public String about(Theme theme) {
        return criteria(theme).stream()
                .map(criterion -> context.inside(context.say(criterion.brief())))
                .collect(Collectors.joining(context.text("list.separator")));
    }

    public List<Weight> weights() {
        return List.of(Weight.values());
    }

    public boolean weighsCriteria() {
        return !choices().criteria().isEmpty();
    }

    public boolean weighs(Criterion criterion, Weight weight) {
        return choices().criteria().get(criterion.number()) == weight;
    }

    public List<FrequentLine> lines() {
        return ordered.lines();
    }

    /** From the fewest stances refused to the most. */
    public List<Stance> limits() {
        return List.copyOf(RefusedStance.LIMITS);
    }

    public boolean limits(Criterion criterion, Stance limit) {
        return choices().refuses(new RefusedStance(criterion, limit));
    }

    public boolean refuses(Ask ask, String option) {
        return choices().lines().stream()
                .anyMatch(line -> line instanceof RefusedAnswer refused
                        && refused.ask().id().equals(ask.id())
                        && refused.options().contains(option));
    }

    /** How many lines are drawn on the criterion, other than frequent ones. */
    public long drawn(Criterion criterion) {
        return choices().lines().stream()
                .filter(line -> switch (line) {
                    case FrequentLine frequent -> false;
                    case RefusedAnswer refused -> refused.criterion().number() == criterion.number();
                    case RefusedStance refused -> refused.criterion().number() == criterion.number();
                })
                .count();
    }

    public long drawn(Theme theme) {
        return criteria(theme).stream().mapToLong(this::drawn).sum();
    }

    public boolean drawsOthers() {
        return themes().stream().anyMatch(theme -> drawn(theme) > 0);
    }

    public List<UnknownMeans> meanings() {
        return List.of(UnknownMeans.values());
    }

    public List<Candidate> working() {
        return ordered.platforms().stream()
                .filter(platform -> choices().with().contains(platform.slug()))
                .toList();
    }

    /** The names to choose from; null where there are too many. */
    public @Nullable List<String> names() {
        return NamesToChoose.unlessTooMany(
                ordered.platforms().stream().map(Candidate::name).toList());
    }

    /** How many characters of names can be typed. */
    public int longestTyped() {
        return LONGEST_TYPED;
    }

    /** What was typed and is no platform's name stands in its field again, as far as there is room. */
    public String typed() {
        StringBuilder typed = new StringBuilder();
        for (FilterProblem problem : ordered.problems()) {
            String name = (typed.isEmpty() ? "" : ", ") + problem.value();
            if (problem.parameter().equals(ChoicesReader.ADD) && typed.length() + name.length() <= LONGEST_TYPED) {
                typed.append(name);
            }
        }
        return typed.toString();
    }
}
