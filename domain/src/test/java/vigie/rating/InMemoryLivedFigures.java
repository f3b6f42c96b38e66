package vigie.rating;

import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigie.platform.PlatformId;

public final class InMemoryLivedFigures implements LivedFigures {
    private record Kept(PlatformLived lived, Reckoned reckoned) {}

    private final Map<PlatformId, Kept> kept = new LinkedHashMap<>();

    @Override
    public Map<PlatformId, PlatformLived> of(Collection<PlatformId> platforms) {
        Map<PlatformId, PlatformLived> found = new LinkedHashMap<>();
        for (PlatformId each : platforms) {
            found.put(
                    each,
                    kept.containsKey(each) ? kept.get(each).lived() : PlatformLived.nothing(each, RatingRules.USUAL));
        }
        return found;
    }

    @Override
    public void keep(PlatformLived lived, Reckoned reckoned) {
        kept.put(lived.platform(), new Kept(lived, reckoned));
    }

    @Override
    public List<PlatformId> outdated(YearMonth month, String rules, int limit) {
        return kept.values().stream()
                .filter(each -> each.reckoned().month().isBefore(month)
                        || !each.reckoned().rules().equals(rules))
                .map(each -> each.lived().platform())
                .limit(limit)
                .toList();
    }
}
