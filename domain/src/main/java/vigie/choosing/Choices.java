package vigie.choosing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.platform.Slug;
import vigie.questionnaire.Criterion;

/**
 * What a coach chose, as an address holds it; nothing else is kept of it anywhere.
 *
 * @param purpose null for any kind of platform
 * @param themes weights by theme key; a theme that is not there counts like any other
 * @param criteria weights by criterion number, which go before the theme's
 * @param with the platforms that the coach works with already
 */
public record Choices(
        @Nullable Purpose purpose,
        Map<String, Weight> themes,
        Map<Integer, Weight> criteria,
        List<RedLine> lines,
        UnknownMeans unknown,
        List<Slug> with) {

    public static final Choices NONE =
            new Choices(null, Map.of(), Map.of(), List.of(), UnknownMeans.LEFT_ASIDE, List.of());

    public Choices {
        themes = new TreeMap<>(themes);
        criteria = new TreeMap<>(criteria);
        lines = List.copyOf(lines);
        with = List.copyOf(with);
    }

    public Weight weight(Criterion criterion) {
        Weight own = criteria.get(criterion.number());
        return own == null ? weight(criterion.theme()) : own;
    }

    public Weight weight(String theme) {
        return themes.getOrDefault(theme, Weight.COUNTS);
    }

    public boolean refuses(RedLine line) {
        return lines.contains(line);
    }

    public Choices working(Collection<Slug> others) {
        return new Choices(purpose, themes, criteria, lines, unknown, List.copyOf(others));
    }

    public Choices taking(UnknownMeans other) {
        return new Choices(purpose, themes, criteria, lines, other, with);
    }

    /** The parameters that {@link ChoicesReader} reads these choices from; never none, since the unknown always means something. */
    public List<Chosen> chosen() {
        List<Chosen> chosen = new ArrayList<>();
        if (purpose != null) {
            chosen.add(new Chosen(ChoicesReader.PURPOSE, purpose.code()));
        }
        themes.forEach((theme, weight) -> chosen.add(new Chosen(ChoicesReader.WEIGHT + "." + theme, weight.code())));
        criteria.forEach(
                (number, weight) -> chosen.add(new Chosen(ChoicesReader.WEIGHT + "." + number, weight.code())));
        lines.forEach(line -> chosen.addAll(line.chosen()));
        with.forEach(slug -> chosen.add(new Chosen(ChoicesReader.WITH, slug.value())));
        chosen.add(new Chosen(ChoicesReader.UNKNOWN, unknown.code()));
        return List.copyOf(chosen);
    }
}
