package vigie.web.directory;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vigie.comparison.Comparison;
import vigie.comparison.ComparisonRequest;
import vigie.directory.DirectoryEntry;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.platform.ByName;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.platform.Slug;
import vigie.web.layout.CompareRoutes;
import vigie.web.layout.PageContext;

/**
 * The platforms that a reader has ticked to compare them, as the address keeps them from one view of the directory to the
 * next.
 *
 * @param here those that have a row on the page
 * @param elsewhere those that have none, by name
 */
public record Picks(List<Slug> here, List<Platform> elsewhere) {
    /** Asks for platforms only when some are ticked that have no row. */
    static Picks of(Collection<String> values, List<DirectoryEntry> entries, Platforms platforms) {
        List<Slug> ticked = ComparisonRequest.readKindly(values).slugs();
        List<Slug> rows = entries.stream().map(DirectoryEntry::slug).toList();
        List<Slug> others = ticked.stream().filter(slug -> !rows.contains(slug)).toList();
        return new Picks(ticked.stream().filter(rows::contains).toList(), ByName.sorted(platforms.withSlugs(others)));
    }

    public boolean ticked(Slug slug) {
        return here.contains(slug);
    }

    public boolean none() {
        return number() == 0;
    }

    /** How many are ticked. */
    public int number() {
        return here.size() + elsewhere.size();
    }

    /** What to say for each number of ticks: of none, one, up to as many as a comparison takes, and of more. */
    public List<String> words(PageContext context) {
        return IntStream.rangeClosed(0, Comparison.MOST + 1)
                .mapToObj(ticked -> context.text("compare.picks.ticked", ticked))
                .toList();
    }

    public String word(PageContext context) {
        return words(context).get(Math.min(number(), Comparison.MOST + 1));
    }

    /** As parameters of an address; in one order, however they were ticked. */
    public List<Chosen> chosen() {
        return Stream.concat(here.stream(), elsewhere.stream().map(Platform::slug))
                .map(Slug::value)
                .sorted()
                .map(slug -> new Chosen(CompareRoutes.PLATFORM, slug))
                .toList();
    }
}
