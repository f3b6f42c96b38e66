package vigie.web.questionnaire;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigie.directory.Tallies;
import vigie.platform.PlatformKind;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Condition;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Option;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.StanceRule;
import vigie.questionnaire.Theme;
import vigie.web.layout.PageContext;

/**
 * One criterion: its question, how platforms answer it, and the rules of its stance.
 *
 * @param remarks what members remarked and moderators kept, the newest first
 */
public record CriterionPage(
        PageContext context, Questionnaire questionnaire, Criterion criterion, Tallies tallies, List<String> remarks) {

    /** How many platforms gave one answer to an ask. */
    public record Bar(String label, int count, boolean added, String link) {}

    public StateChart chart() {
        return StateChart.of(criterion, tallies, context);
    }

    public Theme theme() {
        return questionnaire.themes().stream()
                .filter(theme -> theme.key().equals(criterion.theme()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the criterion has no meaning for some kind of platform. */
    public boolean leavesKindsOut() {
        return criterion.appliesTo().size() < PlatformKind.values().length;
    }

    public String kinds() {
        return Arrays.stream(PlatformKind.values())
                .filter(criterion::appliesTo)
                .map(kind -> context.text("kind." + kind.name()))
                .collect(Collectors.joining(context.text("list.separator")));
    }

    public List<Bar> bars(Ask ask) {
        Stream<Bar> options = ask.hasOptions()
                ? ask.options().stream().map(option -> bar(ask, option))
                : Stream.of(bar(ask, Ask.DOCUMENTED, context.text("filter.documented"), false));
        Stream<Bar> unknown = Stream.of(bar(ask, Ask.UNKNOWN, context.text("state.UNKNOWN"), false));
        return Stream.concat(options, unknown).toList();
    }

    private Bar bar(Ask ask, Option option) {
        return bar(ask, option.code(), context.say(option.label()), option.added());
    }

    private Bar bar(Ask ask, String code, String label, boolean added) {
        return new Bar(label, tallies.of(ask.id(), code), added, context.to().directory("ask." + ask.id(), code));
    }

    public int most(Ask ask) {
        return bars(ask).stream().mapToInt(Bar::count).max().orElse(0);
    }

    /** The conditions of a rule in words. */
    public String conditions(StanceRule rule) {
        return rule.when().stream().map(this::words).collect(Collectors.joining(context.text("rule.and")));
    }

    private String words(Condition condition) {
        return switch (condition) {
            case Condition.AnyOption(String id, List<String> options) -> anyOption(ask(id), options);
            case Condition.AtMost(String id, BigDecimal limit) -> bound("rule.at-most", ask(id), limit);
            case Condition.MoreThan(String id, BigDecimal limit) -> bound("rule.more-than", ask(id), limit);
            case Condition.OfKind(Set<PlatformKind> kinds) ->
                kinds.stream()
                        .sorted()
                        .map(kind -> context.text("kind." + kind.name()))
                        .collect(Collectors.joining(context.text("rule.or")));
        };
    }

    private String anyOption(Ask ask, List<String> options) {
        String labels = options.stream()
                .map(code ->
                        ask.option(code).map(Option::label).map(context::say).orElse(code))
                .map(label -> context.text("rule.quoted", label))
                .collect(Collectors.joining(context.text("rule.or")));
        return context.text("chip.value", context.say(ask.label()), labels);
    }

    private String bound(String key, Ask ask, BigDecimal limit) {
        return context.text(key, context.say(ask.label()), context.text("unit." + ask.unit(), limit));
    }

    private Ask ask(String id) {
        return questionnaire.ask(id).orElseThrow();
    }

    public Optional<Criterion> previous() {
        return questionnaire.criterion(criterion.number() - 1);
    }

    public Optional<Criterion> next() {
        return questionnaire.criterion(criterion.number() + 1);
    }
}
