package vigie.moderation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigie.member.MemberId;
import vigie.platform.PlatformId;

/** Refuses the change of a case that was changed since it was locked, as the database does. */
public final class InMemoryCases implements Cases {
    private final Map<CaseId, Case> cases = new LinkedHashMap<>();
    private final Set<Map.Entry<MemberId, PlatformId>> ties = new HashSet<>();

    @Override
    public Optional<Case> withId(CaseId id) {
        return Optional.ofNullable(cases.get(id));
    }

    @Override
    public Optional<Case> lock(CaseId id) {
        return withId(id);
    }

    @Override
    public Optional<Case> about(CaseKind kind, UUID subject) {
        return cases.values().stream()
                .filter(each -> each.kind() == kind && each.subject().equals(subject))
                .reduce((before, later) -> before.status() == CaseStatus.PUBLISHED ? before : later);
    }

    @Override
    public Optional<Case> published(CaseKind kind, UUID subject) {
        return cases.values().stream()
                .filter(each -> each.kind() == kind && each.subject().equals(subject))
                .filter(each -> each.status() == CaseStatus.PUBLISHED)
                .reduce((before, later) -> later);
    }

    @Override
    public List<Case> allOf(MemberId author) {
        return cases.values().stream()
                .filter(each -> author.equals(each.author()))
                .toList();
    }

    @Override
    public List<Case> lockAllOf(MemberId author) {
        return allOf(author).reversed();
    }

    @Override
    public void add(Case added) {
        cases.put(added.id(), added);
    }

    @Override
    public void change(Case changed) {
        Case stored = Objects.requireNonNull(cases.get(changed.id()));
        if (changed.version() != stored.version() + 1) {
            throw new IllegalStateException("A case was changed that had not been locked.");
        }
        cases.put(changed.id(), changed);
    }

    @Override
    public void mark(CaseId id, Hint hint, boolean noticed) {
        cases.computeIfPresent(id, (known, each) -> each.waits() ? each.marked(hint, noticed) : each);
    }

    @Override
    public boolean hasTie(MemberId member, PlatformId platform) {
        return ties.contains(Map.entry(member, platform));
    }

    public List<Case> all() {
        return List.copyOf(cases.values());
    }

    public void tie(MemberId member, PlatformId platform) {
        ties.add(Map.entry(member, platform));
    }
}
