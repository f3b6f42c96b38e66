package vigie.rating;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import vigie.platform.PlatformId;

/** Refuses what the database refuses: to take away what is not there. */
public final class InMemoryRatings implements Ratings {
    private final Map<PlatformId, Integer> experiences = new HashMap<>();
    private final Map<PlatformId, TreeMap<String, RatingCount>> counts = new HashMap<>();
    private final Function<PlatformId, Counted> truth;

    public InMemoryRatings() {
        this(platform -> {
            throw new IllegalStateException("There is nothing to count again.");
        });
    }

    /** @param truth what there is to count again */
    public InMemoryRatings(Function<PlatformId, Counted> truth) {
        this.truth = truth;
    }

    @Override
    public void add(PlatformId platform, int more, List<RatingCount> changes) {
        int left = experiences.merge(platform, more, Integer::sum);
        TreeMap<String, RatingCount> kept = counts.computeIfAbsent(platform, id -> new TreeMap<>());
        for (RatingCount each : changes) {
            String key = "%03d %s %d".formatted(each.criterion(), each.month(), each.stars());
            int before = kept.containsKey(key) ? kept.get(key).ratings() : 0;
            kept.put(key, new RatingCount(each.criterion(), each.month(), each.stars(), before + each.ratings()));
        }
        kept.values().removeIf(each -> each.ratings() == 0);
        if (left < 0 || kept.values().stream().anyMatch(each -> each.ratings() < 0)) {
            throw new IllegalStateException("More was taken away than there was.");
        }
    }

    @Override
    public Counted of(PlatformId platform) {
        return new Counted(
                experiences.getOrDefault(platform, 0),
                List.copyOf(counts.getOrDefault(platform, new TreeMap<>()).values()));
    }

    @Override
    public void recount(PlatformId platform) {
        Counted all = truth.apply(platform);
        experiences.remove(platform);
        counts.remove(platform);
        add(platform, all.experiences(), all.counts());
    }

    @Override
    public Optional<Rated> mostRated() {
        return counts.entrySet().stream()
                .flatMap(each ->
                        each.getValue().values().stream().map(count -> new Rated(each.getKey(), count.criterion())))
                .findFirst();
    }

    @Override
    public List<PlatformId> platforms() {
        return List.copyOf(experiences.keySet());
    }
}
