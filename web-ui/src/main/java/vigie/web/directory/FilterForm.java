package vigie.web.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vigie.directory.DirectoryFilter;
import vigie.directory.Tallies;
import vigie.language.Bilingual;
import vigie.platform.PlatformKind;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Stance;
import vigie.questionnaire.Theme;
import vigie.web.layout.PageContext;

/** The filters as a form: every box with its words, its count and whether it is ticked. */
public record FilterForm(PageContext context, Questionnaire questionnaire, DirectoryFilter filter, Tallies tallies) {

    /** A box to tick. */
    public record Box(String name, String value, String label, int count, boolean ticked) {
        public String id() {
            return name.replace('.', '-') + "-" + value;
        }
    }

    /** Boxes under one heading. */
    public record Group(String label, List<Box> boxes) {
        public long ticked() {
            return boxes.stream().filter(Box::ticked).count();
        }
    }

    /** A criterion with its groups: its stance, then its asks. */
    public record CriterionGroup(Criterion criterion, List<Group> groups) {
        public long ticked() {
            return groups.stream().mapToLong(Group::ticked).sum();
        }
    }

    /** A theme with the group of its gravest stance and its criteria. */
    public record ThemeGroup(Theme theme, Group stance, List<CriterionGroup> criteria) {
        public long ticked() {
            return stance.ticked()
                    + criteria.stream().mapToLong(CriterionGroup::ticked).sum();
        }
    }

    public Group kinds() {
        return new Group(
                context.text("filter.kind"),
                Arrays.stream(PlatformKind.values())
                        .map(kind -> new Box(
                                "kind",
                                kind.name(),
                                context.text("kind." + kind.name()),
                                tallies.of(kind),
                                filter.kinds().contains(kind)))
                        .toList());
    }

    public Group offers() {
        return new Group(
                context.text("filter.offers"),
                questionnaire.offers().entrySet().stream().map(this::offer).toList());
    }

    private Box offer(Map.Entry<String, Bilingual> offer) {
        String code = offer.getKey();
        return new Box(
                "offer",
                code,
                context.say(offer.getValue()),
                tallies.ofOffer(code),
                filter.offers().contains(code));
    }

    public List<ThemeGroup> themes() {
        return questionnaire.themes().stream()
                .map(theme -> new ThemeGroup(
                        theme,
                        themeStance(theme),
                        questionnaire.criteriaOf(theme).stream()
                                .map(this::criterion)
                                .toList()))
                .toList();
    }

    private Group themeStance(Theme theme) {
        Set<Stance> wanted = filter.themes().getOrDefault(theme.key(), Set.of());
        return new Group(
                context.text("filter.theme-stance"),
                Arrays.stream(Stance.values())
                        .map(stance -> new Box(
                                "stance." + theme.key(),
                                stance.name(),
                                context.text("state." + stance.name()),
                                tallies.ofTheme(theme.key(), stance),
                                wanted.contains(stance)))
                        .toList());
    }

    private CriterionGroup criterion(Criterion criterion) {
        Stream<Group> asks = criterion.asks().stream().map(this::ask);
        return new CriterionGroup(
                criterion, Stream.concat(Stream.of(states(criterion)), asks).toList());
    }

    private Group states(Criterion criterion) {
        Set<CriterionState> wanted = filter.criteria().getOrDefault(criterion.number(), Set.of());
        return new Group(
                context.text("filter.stance"),
                Arrays.stream(CriterionState.values())
                        .filter(state ->
                                state.applicable() || criterion.appliesTo().size() < PlatformKind.values().length)
                        .map(state -> new Box(
                                "stance." + criterion.number(),
                                state.name(),
                                context.text("state." + state.name()),
                                tallies.of(criterion.number(), state),
                                wanted.contains(state)))
                        .toList());
    }

    private Group ask(Ask ask) {
        Stream<Box> options = ask.hasOptions()
                ? ask.options().stream().map(option -> box(ask, option.code(), context.say(option.label())))
                : Stream.of(box(ask, Ask.DOCUMENTED, context.text("filter.documented")));
        Stream<Box> unknown = Stream.of(box(ask, Ask.UNKNOWN, context.text("state.UNKNOWN")));
        return new Group(
                context.say(ask.label()), Stream.concat(options, unknown).toList());
    }

    private Box box(Ask ask, String code, String label) {
        return new Box(
                "ask." + ask.id(),
                code,
                label,
                tallies.of(ask.id(), code),
                filter.asks().getOrDefault(ask.id(), Set.of()).contains(code));
    }
}
