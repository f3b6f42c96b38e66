package vigie.experience;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigie.platform.PlatformId;

public final class InMemoryKeptForms implements KeptForms {
    private record Kept(String key, PlatformId platform, TypedExperience typed, Instant until) {}

    private final List<Kept> forms = new ArrayList<>();

    @Override
    public void keep(String keyDigest, PlatformId platform, TypedExperience typed, Instant until) {
        forms.add(new Kept(keyDigest, platform, typed, until));
    }

    @Override
    public Optional<TypedExperience> find(String keyDigest, PlatformId platform, Instant now) {
        return forms.stream()
                .filter(each -> each.key().equals(keyDigest)
                        && each.platform().equals(platform)
                        && each.until().isAfter(now))
                .map(Kept::typed)
                .findFirst();
    }

    @Override
    public void forgetOver(Instant now) {
        forms.removeIf(each -> !each.until().isAfter(now));
    }

    public int size() {
        return forms.size();
    }
}
