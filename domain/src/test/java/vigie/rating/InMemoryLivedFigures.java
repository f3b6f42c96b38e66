package vigie.rating;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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

    /** Puts other figures in the place of those that were reckoned. */
    public void tamper(PlatformId platform, UnaryOperator<PlatformLived> change) {
        kept.computeIfPresent(platform, (id, row) -> new Kept(change.apply(row.lived()), row.reckoned()));
    }

    @Override
    public boolean isReckoned(PlatformId platform, Reckoned reckoned) {
        return kept.containsKey(platform) && kept.get(platform).reckoned().equals(reckoned);
    }

    @Override
    public boolean anyByOtherRules(String rules) {
        return kept.values().stream().anyMatch(each -> !each.reckoned().rules().equals(rules));
    }

    @Override
    public List<PlatformId> outdated(YearMonth month, String rules, @Nullable PlatformId after, int limit) {
        return kept.values().stream()
                .filter(each -> each.reckoned().month().isBefore(month)
                        || !each.reckoned().rules().equals(rules))
                .map(each -> each.lived().platform())
                .filter(each -> after == null || written(each).compareTo(written(after)) > 0)
                .sorted(Comparator.comparing(InMemoryLivedFigures::written))
                .limit(limit)
                .toList();
    }

    private static String written(PlatformId platform) {
        return platform.value().toString();
    }
}
