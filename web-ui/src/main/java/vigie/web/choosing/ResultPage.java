package vigie.web.choosing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigie.choosing.Choices;
import vigie.choosing.ChoicesReader;
import vigie.choosing.OrderPlatforms.Ordered;
import vigie.choosing.Ranking;
import vigie.choosing.Ranking.Placed;
import vigie.choosing.RedLine.Finding;
import vigie.choosing.UnknownMeans;
import vigie.choosing.Weighed;
import vigie.choosing.Weight;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.directory.FilterProblem;
import vigie.platform.PlatformId;
import vigie.platform.Slug;
import vigie.questionnaire.Standing;
import vigie.rating.PlatformLived;
import vigie.rating.RatingRules;
import vigie.web.layout.PageContext;

/**
 * The platforms in the order that a coach's choices give them.
 *
 * @param places those of this page, in their order
 */
public record ResultPage(PageContext context, Ordered ordered, Slice slice, List<Explained> places) {
    /** What a coach should look at first. */
    private static final int FIRST = 3;
    /** A page names some of what it left out; thousands would be no help. */
    private static final int MOST_PROBLEMS = 10;

    /** A choice in words, with the address of the page without it. */
    public record Chip(String words, String without) {}

    /** A platform that stands apart, with the reason. */
    public record Apart(Slug slug, String name, List<String> because) {}

    /** What is told of the platforms that this page places. */
    record Told(Map<PlatformId, List<Standing>> standings, Map<PlatformId, PlatformLived> lived, RatingRules rules) {}

    static ResultPage of(PageContext context, Ordered ordered, Slice slice, Told told) {
        List<Placed> all = ordered.ranking().placed();
        int ahead = slice.ahead(ordered.ranking());
        List<Explained> places = new ArrayList<>();
        for (Placed placed : slice.places(ordered.ranking())) {
            int at = ahead + places.size();
            PlatformId id = placed.weighed().platform().id();
            places.add(new Explained(
                    context,
                    ordered,
                    placed,
                    at == 0 ? null : all.get(at - 1).weighed(),
                    told.standings().getOrDefault(id, List.of()),
                    new LivedBeside(
                            context,
                            ordered.questionnaire(),
                            told.lived().getOrDefault(id, PlatformLived.nothing(id, told.rules())),
                            told.rules())));
        }
        return new ResultPage(context, ordered, slice, List.copyOf(places));
    }

    public Choices choices() {
        return ordered.choices();
    }

    public Ranking ranking() {
        return ordered.ranking();
    }

    private ChoiceWords words() {
        return new ChoiceWords(context, ordered);
    }

    public ChooseForm form() {
        return new ChooseForm(context, ordered);
    }

    public List<FilterProblem> problems() {
        return ordered.problems()
                .subList(0, Math.min(MOST_PROBLEMS, ordered.problems().size()));
    }

    public int problemsNotShown() {
        return ordered.problems().size() - problems().size();
    }

    public List<Chip> chips() {
        List<Chosen> chosen = choices().chosen();
        List<Chip> chips = new ArrayList<>();
        for (Chosen each : chosen) {
            if (!each.parameter().equals(ChoicesReader.UNKNOWN)) {
                List<Chosen> others = new ArrayList<>(chosen);
                others.remove(each);
                chips.add(new Chip(words().of(each), context.to().choose().ordered(others)));
            }
        }
        return chips;
    }

    /** The same choices, with the other meaning of what is unknown. */
    public String otherwise() {
        UnknownMeans other = choices().unknown().other();
        return context.to().choose().ordered(choices().taking(other).chosen());
    }

    public String formula() {
        return context.to().choose().formula(choices().chosen());
    }

    public String page(int number) {
        return address(slice.part(), number);
    }

    public String allCrossed() {
        return address(Slice.Part.CROSSED, 1);
    }

    public String allUntold() {
        return address(Slice.Part.UNTOLD, 1);
    }

    private String address(Slice.Part part, int number) {
        List<Chosen> chosen = new ArrayList<>(choices().chosen());
        chosen.addAll(Slice.chosen(part, number));
        return context.to().choose().ordered(chosen);
    }

    /** The first places; none on any page but the first. */
    public List<Explained> first() {
        return slice.first() ? places.subList(0, Math.min(FIRST, places.size())) : List.of();
    }

    /** The places of this page that come after the first. */
    public List<Explained> next() {
        return places.subList(first().size(), places.size());
    }

    /** Where the first are side by side; null where there are not two. */
    public @Nullable String compare() {
        List<Slug> slugs = first().stream().map(Explained::slug).toList();
        return slugs.size() < 2 ? null : context.to().compare().of(slugs, false);
    }

    /** The names of those among the first of which not even half of what matters is known; empty when there are none. */
    public String littleKnown() {
        return context.listed(first().stream()
                .filter(place -> place.points().knownPercent() < 50)
                .map(Explained::name)
                .toList());
    }

    /** Whether the coach gave no weight to anything. */
    public boolean nothingCounts() {
        return ordered.questionnaire().criteria().stream()
                .allMatch(criterion -> choices().weight(criterion) == Weight.NONE);
    }

    public List<Apart> crossed() {
        return slice.crossed(ranking()).stream()
                .map(each ->
                        apart(each, each.crossed().stream().map(this::crossing).toList()))
                .toList();
    }

    private String crossing(Finding finding) {
        String line = words().line(finding.line());
        if (finding.about().isEmpty()) {
            return line;
        }
        String answers =
                finding.about().stream().map(words()::answers).collect(Collectors.joining(context.text("choose.and")));
        return line.equals(answers) ? line : context.text("choose.crossing", line, answers);
    }

    public List<Apart> untold() {
        return slice.untold(ranking()).stream()
                .map(each -> apart(each, List.of()))
                .toList();
    }

    /** The platforms that the coach works with, with what each asks. */
    public List<Apart> working() {
        return slice.first()
                ? ranking().working().stream()
                        .map(each -> apart(each, workingWords().of(each)))
                        .toList()
                : List.of();
    }

    private WorkingWords workingWords() {
        return new WorkingWords(context, ranking());
    }

    private static Apart apart(Weighed weighed, List<String> because) {
        return new Apart(weighed.platform().slug(), weighed.platform().name(), because);
    }

    /** That no other can stand beside some of them; empty when nothing says so. */
    public String barring() {
        return workingWords().barring();
    }
}
