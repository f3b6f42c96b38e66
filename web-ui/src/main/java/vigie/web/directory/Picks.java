package vigie.web.directory;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vigie.comparison.ComparisonRequest;
import vigie.directory.DirectoryEntry;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.platform.ByName;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.platform.Slug;
import vigie.web.layout.CompareRoutes;

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
        return here.isEmpty() && elsewhere.isEmpty();
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
