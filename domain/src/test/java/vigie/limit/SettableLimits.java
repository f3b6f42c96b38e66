package vigie.limit;

import java.util.EnumMap;
import java.util.Map;

/** So high that no test meets them unless it sets them. */
public final class SettableLimits implements LimitSettings {
    private final Map<LimitedAction, Limit> limits = new EnumMap<>(LimitedAction.class);

    @Override
    public Limit of(LimitedAction action) {
        return limits.getOrDefault(action, Limit.of("1000/1d"));
    }

    public void set(LimitedAction action, String limit) {
        limits.put(action, Limit.of(limit));
    }
}
