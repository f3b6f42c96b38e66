package vigie.comparison;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vigie.platform.Slug;

/**
 * Which platforms an address asks to compare; pages and API read the same.
 *
 * @param names slugs as they should be, and whatever else was written there; each once, in the address's order
 * @param more how many other names the address has, which nobody looks at
 */
public record ComparisonRequest(List<String> names, int more) {
    /** An address of sixteen thousand characters has room for thousands. */
    public static final int LOOKED_AT = 20;

    public ComparisonRequest {
        names = List.copyOf(names);
    }

    /** @param values of the address's parameter, decoded; a comma parts names as another value does */
    public static ComparisonRequest read(Collection<String> values) {
        Set<String> named = new LinkedHashSet<>();
        values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(named::add);
        List<String> first = named.stream().limit(LOOKED_AT).toList();
        return new ComparisonRequest(first, named.size() - first.size());
    }

    /** How many platforms are asked for, there or not. */
    public int size() {
        return names.size() + more;
    }

    /** Those of the names that a platform can have. */
    public List<Slug> slugs() {
        return names.stream().flatMap(name -> Slug.of(name).stream()).toList();
    }
}
