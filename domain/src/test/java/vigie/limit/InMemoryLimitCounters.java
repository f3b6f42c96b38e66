package vigie.limit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts as a table would; says how often it was asked, and knows every key that it was given. */
public final class InMemoryLimitCounters implements LimitCounters {
    private record Counted(LimitedAction action, String key) {}

    private final Map<Counted, Count> counts = new HashMap<>();
    private int asked;

    @Override
    public Count add(LimitedAction action, String key, Limit limit, Instant now) {
        asked++;
        return counts.merge(
                new Counted(action, key),
                new Count(1, now.plus(limit.window())),
                (before, first) -> now.isBefore(before.windowEnds())
                        ? new Count(before.number() + 1, before.windowEnds())
                        : first);
    }

    @Override
    public void clear(LimitedAction action, String key) {
        counts.remove(new Counted(action, key));
    }

    @Override
    public void forgetOver(Instant now) {
        counts.values().removeIf(count -> !now.isBefore(count.windowEnds()));
    }

    public int asked() {
        return asked;
    }

    /** How often this action was counted in all. */
    public int counted(LimitedAction action) {
        return counts.entrySet().stream()
                .filter(each -> each.getKey().action() == action)
                .mapToInt(each -> each.getValue().number())
                .sum();
    }

    boolean knows(String key) {
        return counts.keySet().stream().anyMatch(each -> each.key().equals(key));
    }
}
