package vigie.web.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return page() + query(names, differences);
    }

    /** The table as a file. */
    public String table(Collection<Slug> platforms) {
        return page() + ".csv" + query(platforms.stream().map(Slug::value).toList(), false);
    }

    private static String query(Collection<String> names, boolean differences) {
        Stream<String> each =
                names.stream().map(name -> PLATFORM + "=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        Stream<String> all = differences ? Stream.concat(each, Stream.of(DIFFERENCES + "=" + YES)) : each;
        return all.collect(
                Collectors.collectingAndThen(Collectors.joining("&"), query -> query.isEmpty() ? "" : "?" + query));
    }
}
