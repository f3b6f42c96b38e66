package vigie.platform;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses what the database refuses: a slug twice, and a change of what somebody else changed meanwhile. */
public final class InMemoryPlatforms implements Platforms {
    private final Map<PlatformId, Platform> platforms = new LinkedHashMap<>();
    private final Set<PlatformId> withdrawn = new HashSet<>();
    private int locks;

    @Override
    public List<Platform> withSlugs(Collection<Slug> slugs) {
        return all().stream()
                .filter(platform -> slugs.contains(platform.slug()))
                .toList();
    }

    @Override
    public List<Platform> withIds(Collection<PlatformId> ids) {
        return all().stream()
                .filter(platform -> ids.contains(platform.id()))
                .sorted(Comparator.comparing(Platform::name))
                .toList();
    }

    @Override
    public List<Platform> all() {
        return platforms.values().stream()
                .filter(platform -> !withdrawn.contains(platform.id()))
                .toList();
    }

    @Override
    public List<Platform> some(int most) {
        return all().stream().limit(most).toList();
    }

    @Override
    public List<Platform> withdrawn() {
        return platforms.values().stream()
                .filter(platform -> withdrawn.contains(platform.id()))
                .toList();
    }

    @Override
    public boolean taken(Slug slug) {
        return platforms.values().stream().anyMatch(platform -> platform.slug().equals(slug));
    }

    @Override
    public Optional<Platform> withId(PlatformId id) {
        return Optional.ofNullable(platforms.get(id));
    }

    @Override
    public Optional<Platform> lock(PlatformId id) {
        return withId(id);
    }

    @Override
    public void withdraw(PlatformId id, Instant at) {
        withdrawn.add(id);
    }

    @Override
    public void restore(PlatformId id) {
        withdrawn.remove(id);
    }

    @Override
    public boolean none() {
        return platforms.isEmpty();
    }

    @Override
    public void add(Platform platform) {
        if (platforms.containsKey(platform.id()) || taken(platform.slug())) {
            throw new IllegalStateException(platform.slug() + " is there already.");
        }
        platforms.put(platform.id(), versioned(platform, 0));
    }

    @Override
    public void change(Platform platform) {
        Platform stored = platforms.get(platform.id());
        if (stored == null || stored.version() == null || !stored.version().equals(platform.version())) {
            throw new IllegalStateException(platform.slug() + " was changed by somebody else.");
        }
        platforms.put(platform.id(), versioned(platform, stored.version() + 1));
    }

    private static Platform versioned(Platform platform, @Nullable Integer version) {
        return new Platform(
                platform.id(),
                platform.slug(),
                platform.name(),
                platform.kind(),
                platform.website(),
                platform.languages(),
                platform.offers(),
                platform.summary(),
                platform.origin(),
                platform.createdAt(),
                platform.updatedAt(),
                version);
    }

    @Override
    public void lockForImport() {
        locks++;
    }

    public int locks() {
        return locks;
    }

    public Platform named(String slug) {
        return withSlugs(List.of(new Slug(slug))).getFirst();
    }
}
