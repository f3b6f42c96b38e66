package vigie.comparison;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import vigie.platform.Slug;

/**
 * Which platforms an address asks to compare; pages read it kindly, the API to the letter.
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
        return read(values, UnaryOperator.identity());
    }

    /** As people write addresses: a slug in capitals is that slug. */
    public static ComparisonRequest readKindly(Collection<String> values) {
        return read(
                values,
                name -> Slug.of(name.toLowerCase(Locale.ROOT)).map(Slug::value).orElse(name));
    }

    private static ComparisonRequest read(Collection<String> values, UnaryOperator<String> meant) {
        Set<String> named = new LinkedHashSet<>();
        values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(meant)
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
