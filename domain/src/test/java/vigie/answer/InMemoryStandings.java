package vigie.answer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigie.platform.PlatformId;

public final class InMemoryStandings implements Standings {
    private final Map<PlatformId, PlatformStanding> kept = new LinkedHashMap<>();

    @Override
    public List<PlatformId> replace(Collection<PlatformStanding> standings) {
        return standings.stream()
                .filter(standing -> !standing.equals(kept.put(standing.platform(), standing)))
                .map(PlatformStanding::platform)
                .toList();
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
