package vigie.member;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what the database refuses: an address twice, a null byte, and a change of what somebody else changed meanwhile.
 */
public final class InMemoryMembers implements Members {
    private final Map<MemberId, Member> members = new LinkedHashMap<>();
    private final List<String> locks = new ArrayList<>();

    @Override
    public Optional<Member> withId(MemberId id) {
        return Optional.ofNullable(members.get(id));
    }

    @Override
    public Optional<Member> withEmailKey(String key) {
        if (key.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("No text of a database holds a null byte.");
        }
        return members.values().stream()
                .filter(member -> member.emailKey().equals(key))
                .findFirst();
    }

    @Override
    public List<Member> search(MemberFilter filter, @Nullable MemberId after, int limit) {
        return found(filter)
                .sorted(Comparator.comparing(Member::createdAt).reversed())
                .dropWhile(member -> after != null && !member.id().equals(after))
                .skip(after == null ? 0 : 1)
                .limit(limit)
                .toList();
    }

    @Override
    public long count(MemberFilter filter) {
        return found(filter).count();
    }

    private Stream<Member> found(MemberFilter filter) {
        return members.values().stream()
                .filter(member -> (member.displayName() + " " + member.email()).contains(filter.text()))
                .filter(member -> filter.role() == null || member.role() == filter.role());
    }

    @Override
    public void add(Member member) {
        if (withEmailKey(member.emailKey()).isPresent()) {
            throw new IllegalStateException("This address is there already.");
        }
        members.put(member.id(), versioned(member, 0));
    }

    @Override
    public void change(Member member) {
        Member stored = members.get(member.id());
        if (stored == null || stored.version() == null || !stored.version().equals(member.version())) {
            throw new IllegalStateException(member + " was changed by somebody else.");
        }
        members.put(member.id(), versioned(member, stored.version() + 1));
    }

    private static Member versioned(Member member, int version) {
        return new Member(
                member.id(),
                member.email(),
                member.emailKey(),
                member.displayName(),
                member.language(),
                member.role(),
                member.passwordHash(),
                member.createdAt(),
                version);
    }

    @Override
    public void remove(MemberId id) {
        members.remove(id);
    }

    @Override
    public long administrators() {
        return members.values().stream()
                .filter(member -> member.role() == Role.ADMINISTRATOR)
                .count();
    }

    @Override
    public void lockEmail(String key) {
        locks.add(key);
    }

    @Override
    public void lockAdministrators() {
        locks.add("administrators");
    }

    /** What was waited for, in order. */
    public List<String> locks() {
        return locks;
    }

    public List<Member> all() {
        return List.copyOf(members.values());
    }

    /** As it is stored now. */
    public Member now(Member member) {
        return withId(member.id()).orElseThrow();
    }
}
