package vigie.web.directory;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.directory.DirectoryEntry;
import vigie.directory.DirectoryFilter;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.directory.DirectorySlice;
import vigie.directory.DirectorySort;
import vigie.directory.FilterProblem;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Option;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Theme;
import vigie.web.layout.PageContext;

/**
 * The directory.
 *
 * @param number of this page, from 1
 * @param problems filters that were left out, for the notice
 * @param picks the platforms that are ticked to be compared
 */
public record DirectoryPage(
        PageContext context,
        Questionnaire questionnaire,
        DirectoryFilter filter,
        FilterForm form,
        DirectorySlice slice,
        int number,
        int rows,
        List<FilterProblem> problems,
        Picks picks) {

    private static final List<BigDecimal> LEAST_MEANS =
            Stream.of("2.5", "3", "3.5", "4", "4.5").map(BigDecimal::new).toList();

    /** A chosen filter in words, with the address of the directory without it. */
    public record Chip(String words, String without) {}

    public List<Chip> chips() {
        List<Chosen> chosen = filter.chosen();
        List<Chip> chips = new ArrayList<>();
        for (Chosen each : chosen) {
            List<Chosen> others = new ArrayList<>(chosen);
            others.remove(each);
            chips.add(new Chip(words(each), sorted(others)));
        }
        return chips;
    }

    private String sorted(List<Chosen> chosen) {
        List<Chosen> all = new ArrayList<>(chosen);
        if (filter.sort() != null) {
            all.add(new Chosen("sort", filter.sort().code()));
        }
        all.addAll(picks.chosen());
        return context.to().directory(all);
    }

    private String words(Chosen chosen) {
        String name = chosen.parameter();
        String value = chosen.value();
        if (name.equals("q")) {
            return context.text("chip.search", value);
        }
        if (name.equals("kind")) {
            return context.text("kind." + value);
        }
        if (name.equals("offer")) {
            return context.say(questionnaire.offers().getOrDefault(value, questionnaire.source()));
        }
        if (name.equals("minCoverage")) {
            return context.text("chip.coverage", filter.minCoverage());
        }
        if (name.equals("minLived")) {
            return context.text("chip.lived", new BigDecimal(value));
        }
        String subject = name.substring(name.indexOf('.') + 1);
        return name.startsWith("ask.") ? askWords(subject, value) : stanceWords(subject, value);
    }

    private String askWords(String id, String value) {
        Ask ask = questionnaire.ask(id).orElseThrow();
        String answer = switch (value) {
            case Ask.UNKNOWN -> context.text("state.UNKNOWN");
            case Ask.DOCUMENTED -> context.text("filter.documented");
            default -> ask.option(value).map(Option::label).map(context::say).orElse(value);
        };
        return context.text("chip.value", context.say(ask.label()), answer);
    }

    private String stanceWords(String subject, String value) {
        String of = questionnaire.themes().stream()
                .filter(theme -> theme.key().equals(subject))
                .map(Theme::label)
                .findFirst()
                .or(() -> questionnaire.criterion(Integer.parseInt(subject)).map(Criterion::brief))
                .map(context::say)
                .orElse(subject);
        return context.text("chip.value", of, context.text("state." + value));
    }

    /** The directory without filters, in the order chosen. */
    public String withoutFilters() {
        return sorted(List.of());
    }

    public String searchOnly() {
        return filter.search() == null ? withoutFilters() : sorted(List.of(new Chosen("q", filter.search())));
    }

    public boolean searchedAmongOthers() {
        return filter.search() != null && filter.chosen().size() > 1;
    }

    /** The address that also lets through platforms of which the wanted answers are not known; null when none is wanted. */
    public @Nullable String withUnknown() {
        List<Chosen> all = new ArrayList<>(filter.chosen());
        filter.asks().forEach((ask, options) -> addUnknown(all, "ask." + ask, options.contains(Ask.UNKNOWN)));
        filter.criteria()
                .forEach((number, states) ->
                        addUnknown(all, "stance." + number, states.contains(CriterionState.UNKNOWN)));
        return all.size() == filter.chosen().size() ? null : sorted(all);
    }

    private static void addUnknown(List<Chosen> chosen, String parameter, boolean already) {
        if (!already) {
            chosen.add(new Chosen(parameter, Ask.UNKNOWN));
        }
    }

    public String order() {
        if (filter.sort() == null && filter.search() != null) {
            return context.text("order.likeness");
        }
        return context.text("order." + (filter.sort() == null ? DirectorySort.COVERAGE : filter.sort()).code());
    }

    public String search() {
        return filter.search() == null ? "" : filter.search();
    }

    /** Criteria whose words hold what was searched: a reader may look for a subject rather than for a name. */
    public List<Criterion> criteriaAbout() {
        String wanted = folded(search());
        return wanted.length() < 4
                ? List.of()
                : questionnaire.criteria().stream()
                        .filter(criterion ->
                                words(criterion).anyMatch(words -> folded(words).contains(wanted)))
                        .toList();
    }

    private Stream<String> words(Criterion criterion) {
        return Stream.concat(
                Stream.of(
                        criterion.brief().in(context.language()),
                        criterion.question().in(context.language())),
                criterion.asks().stream().map(ask -> ask.label().in(context.language())));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    public List<DirectorySort> sorts() {
        return Stream.of(DirectorySort.COVERAGE, DirectorySort.LIVED, DirectorySort.NAME, DirectorySort.UPDATED)
                .filter(sort -> sort != DirectorySort.LIVED || asksForLived())
                .toList();
    }

    /** Whether anything can be asked of what coaches lived: without any mean all platforms are alike. */
    public boolean asksForLived() {
        return form.tallies().rated() > 0 || filter.minLived() != null || filter.sort() == DirectorySort.LIVED;
    }

    /** The least means that can be chosen, with the one that an address asks for. */
    public List<BigDecimal> means() {
        return Stream.concat(LEAST_MEANS.stream(), Stream.ofNullable(filter.minLived()))
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .sorted()
                .toList();
    }

    public boolean wants(BigDecimal least) {
        return filter.minLived() != null && filter.minLived().compareTo(least) == 0;
    }

    /** Whether coaches told anything of a platform on this page. */
    public boolean showsLived() {
        return entries().stream().anyMatch(entry -> entry.experiences() > 0);
    }

    public boolean sortedBy(DirectorySort sort) {
        return filter.sort() == sort
                || (filter.sort() == null && filter.search() == null && sort == DirectorySort.COVERAGE);
    }

    public DirectoryGrid grid() {
        return new DirectoryGrid(context, questionnaire);
    }

    public List<DirectoryEntry> entries() {
        return slice.entries();
    }

    public int pages() {
        return Math.max(1, Math.ceilDiv(slice.total(), rows));
    }

    public String pageAddress(int page) {
        return DirectoryPages.address(context.to(), filter, page, picks);
    }
}
