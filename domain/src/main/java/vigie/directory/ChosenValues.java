package vigie.directory;

import java.util.ArrayList;
import java.util.List;
import vigie.directory.DirectoryFilter.Chosen;

/** Writes a filter back as the parameters that it was read from. */
final class ChosenValues {
    private ChosenValues() {}

    static List<Chosen> of(DirectoryFilter filter) {
        List<Chosen> chosen = new ArrayList<>();
        if (filter.search() != null) {
            chosen.add(new Chosen("q", filter.search()));
        }
        filter.kinds().stream().sorted().forEach(kind -> chosen.add(new Chosen("kind", kind.name())));
        filter.offers().stream().sorted().forEach(offer -> chosen.add(new Chosen("offer", offer)));
        if (filter.minCoverage() > 0) {
            chosen.add(new Chosen("minCoverage", String.valueOf(filter.minCoverage())));
        }
        if (filter.minLived() != null) {
            chosen.add(new Chosen("minLived", filter.minLived().toPlainString()));
        }
        filter.themes()
                .forEach((theme, stances) -> stances.stream()
                        .sorted()
                        .forEach(stance -> chosen.add(new Chosen("stance." + theme, stance.name()))));
        filter.criteria()
                .forEach((number, states) -> states.stream()
                        .sorted()
                        .forEach(state -> chosen.add(new Chosen("stance." + number, state.name()))));
        filter.asks()
                .forEach((ask, options) ->
                        options.stream().sorted().forEach(option -> chosen.add(new Chosen("ask." + ask, option))));
        return List.copyOf(chosen);
    }
}
