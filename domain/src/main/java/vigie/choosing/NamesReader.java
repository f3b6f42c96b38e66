package vigie.choosing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vigie.directory.FilterProblem;
import vigie.platform.Platform;
import vigie.platform.Slug;

/** Finds the platforms that a coach works with among those of the directory: by slug, and by their names as somebody typed them. */
final class NamesReader {
    /** An address of sixteen thousand characters has room for thousands. */
    static final int LOOKED_AT = 20;

    private final List<Candidate> all;
    private final ChoiceProblems problems = new ChoiceProblems();
    private final Set<Slug> working = new TreeSet<>(Comparator.comparing(Slug::value));
    /** The folded names that hold a comma, which otherwise parts names, and what each begins with before its comma. */
    private final Set<String> withComma = new HashSet<>();

    private final Set<String> beginnings = new HashSet<>();
    private int mostParts = 1;

    private NamesReader(List<Candidate> all) {
        this.all = all;
        for (Candidate platform : all) {
            if (platform.name().indexOf(',') >= 0) {
                List<String> parts = ChoicesReader.parts(platform.name());
                withComma.add(platform.nameKey());
                parts.stream().limit(1).map(Platform::nameKey).forEach(beginnings::add);
                mostParts = Math.max(mostParts, parts.size());
            }
        }
    }

    /**
     * @param working by slug
     * @param problems what is no platform, and what was not looked for
     */
    record Reading(List<Slug> working, List<FilterProblem> problems) {}

    /** @param typed texts of one name or several, parted by commas */
    static Reading read(List<Slug> slugs, List<String> typed, List<Candidate> all) {
        NamesReader reader = new NamesReader(all);
        reader.readSlugs(slugs);
        reader.readNames(typed);
        return new Reading(List.copyOf(reader.working), reader.problems.found());
    }

    private void readSlugs(List<Slug> slugs) {
        Set<Slug> known = all.stream().map(Candidate::slug).collect(Collectors.toSet());
        for (Slug slug : slugs) {
            if (known.contains(slug)) {
                working.add(slug);
            } else {
                problems.noSuchPlatform(ChoicesReader.WITH, slug.value());
            }
        }
    }

    private void readNames(List<String> typed) {
        Set<String> names = new LinkedHashSet<>();
        typed.forEach(text -> names.addAll(names(text)));
        int looked = 0;
        for (String name : names) {
            if (looked++ < LOOKED_AT) {
                readName(name);
            } else {
                problems.notLookedAt(ChoicesReader.ADD, name);
            }
        }
    }

    private void readName(String name) {
        Slug found = named(name).orElse(null);
        if (found == null) {
            problems.noSuchPlatform(ChoicesReader.ADD, name);
        } else if (working.size() < ChoicesReader.MOST_WITH || working.contains(found)) {
            working.add(found);
        } else {
            problems.tooManyPlatforms(ChoicesReader.ADD, name);
        }
    }

    /** A comma parts names, unless it stands in the name of a platform. */
    private List<String> names(String text) {
        List<String> parts = ChoicesReader.parts(text);
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at < parts.size()) {
            int end = endOfName(parts, at);
            names.add(joined(parts, at, end));
            at = end;
        }
        return names;
    }

    private int endOfName(List<String> parts, int from) {
        int longest = beginnings.contains(Platform.nameKey(parts.get(from))) ? mostParts : 1;
        int end = Math.min(from + longest, parts.size());
        while (end > from + 1 && !withComma.contains(Platform.nameKey(joined(parts, from, end)))) {
            end--;
        }
        return end;
    }

    private static String joined(List<String> parts, int from, int to) {
        return String.join(", ", parts.subList(from, to));
    }

    /** The platform of this name, or the only one whose name holds what was typed. */
    private Optional<Slug> named(String typed) {
        String key = Platform.nameKey(typed);
        if (key.isBlank()) {
            return Optional.empty();
        }
        List<Candidate> like =
                all.stream().filter(each -> each.nameKey().contains(key)).toList();
        return like.stream()
                .filter(each -> each.nameKey().equals(key))
                .findFirst()
                .or(() -> like.size() == 1 ? Optional.of(like.getFirst()) : Optional.empty())
                .map(Candidate::slug);
    }
}
