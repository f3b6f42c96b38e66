package vigie.web.layout;

import java.util.Collection;
import java.util.List;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.language.Language;
import vigie.platform.Slug;

/** The addresses of comparisons, in one language. */
public record CompareRoutes(Language language) {
    /** The parameter that names a platform; it comes once for each. */
    public static final String PLATFORM = "p";

    /** The parameter that leaves out what all have in common. */
    public static final String DIFFERENCES = "differences";

    public static final String YES = "true";

    /** Where a reader chooses what to compare. */
    public String page() {
        return language == Language.FR ? "/comparer" : "/en/compare";
    }

    /** This platform, and others that are to be added. */
    public String with(Slug platform) {
        return of(List.of(platform), false);
    }

    public String of(Collection<Slug> platforms, boolean differences) {
        return named(platforms.stream().map(Slug::value).toList(), differences);
    }

    /** As {@link #of}, with whatever names an address has. */
    public String named(Collection<String> names, boolean differences) {
        return query(names).and(DIFFERENCES, differences ? YES : "").after(page());
    }

    /** The table as a file. */
    public String table(Collection<Slug> platforms) {
        return query(platforms.stream().map(Slug::value).toList()).after(page() + ".csv");
    }

    private static Query query(Collection<String> names) {
        return new Query(names.stream().map(name -> new Chosen(PLATFORM, name)).toList());
    }
}
