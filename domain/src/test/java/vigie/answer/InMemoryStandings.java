package vigie.answer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import vigie.platform.PlatformId;

public final class InMemoryStandings implements Standings {
    private final Map<PlatformId, PlatformStanding> kept = new LinkedHashMap<>();

    @Override
    public void replace(Collection<PlatformStanding> standings) {
        standings.forEach(standing -> kept.put(standing.platform(), standing));
    }

    @Override
    public void remove(PlatformId platform) {
        kept.remove(platform);
    }

    public Map<PlatformId, PlatformStanding> all() {
        return Map.copyOf(kept);
    }

    public PlatformStanding of(PlatformId platform) {
        PlatformStanding standing = kept.get(platform);
        if (standing == null) {
            throw new IllegalStateException("No standing was computed.");
        }
        return standing;
    }
}
