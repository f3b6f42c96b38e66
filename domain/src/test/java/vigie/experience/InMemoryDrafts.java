package vigie.experience;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigie.member.MemberId;
import vigie.platform.PlatformId;

public final class InMemoryDrafts implements ExperienceDrafts {
    private record Key(MemberId member, PlatformId platform) {}

    private final Map<Key, ExperienceDraft> drafts = new LinkedHashMap<>();

    @Override
    public Optional<ExperienceDraft> of(MemberId member, PlatformId platform) {
        return Optional.ofNullable(drafts.get(new Key(member, platform)));
    }

    @Override
    public List<ExperienceDraft> allOf(MemberId member) {
        return drafts.values().stream()
                .filter(each -> each.member().equals(member))
                .toList();
    }

    @Override
    public void save(ExperienceDraft draft) {
        drafts.put(new Key(draft.member(), draft.platform()), draft);
    }

    @Override
    public boolean remove(MemberId member, PlatformId platform) {
        return drafts.remove(new Key(member, platform)) != null;
    }
}
