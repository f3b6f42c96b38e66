package vigie.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.platform.PlatformId;

/** Platforms, texts and contributors as a test says; notes the hints that are added to what waits. */
public final class InMemoryHintFacts implements HintFacts {
    public final Set<String> platformNames = new HashSet<>();
    public final List<Contributor> contributors = new ArrayList<>();
    public final Map<Hint, Set<MemberId>> added = new TreeMap<>();

    private record Kept(String digest, @Nullable MemberId author) {}

    private final List<Kept> kept = new ArrayList<>();

    @Override
    public Set<String> platformNames() {
        return platformNames;
    }

    @Override
    public boolean sentByAnother(Collection<String> digests, @Nullable MemberId author) {
        return kept.stream()
                .anyMatch(each ->
                        digests.contains(each.digest()) && (author == null || !Objects.equals(author, each.author())));
    }

    @Override
    public void keep(Collection<String> digests, @Nullable MemberId author, Instant now) {
        digests.forEach(each -> kept.add(new Kept(each, author)));
    }

    @Override
    public List<Contributor> contributors(PlatformId platform, Instant since, @Nullable MemberId author, Instant now) {
        return contributors.stream()
                .filter(each ->
                        !each.contributedAt().isBefore(since) || each.member().equals(author))
                .map(each -> each.member().equals(author)
                        ? new Contributor(each.member(), each.localPart(), each.openedAt(), now)
                        : each)
                .toList();
    }

    @Override
    public void add(Hint hint, PlatformId platform, Collection<MemberId> authors) {
        added.computeIfAbsent(hint, none -> new HashSet<>()).addAll(authors);
    }
}
