package vigie.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigie.member.EmailAddress;
import vigie.member.MemberId;

/** A link serves until the instant at which it expires, that one excluded. */
final class InMemoryLinks implements Links {
    private final Map<String, Link> links = new LinkedHashMap<>();

    @Override
    public void add(Link link) {
        links.put(link.digest(), link);
    }

    @Override
    public Optional<Link> find(String digest, LinkPurpose purpose, Instant now) {
        return Optional.ofNullable(links.get(digest))
                .filter(link -> link.purpose() == purpose && now.isBefore(link.expiresAt()));
    }

    @Override
    public Optional<Link> take(String digest, LinkPurpose purpose, Instant now) {
        return find(digest, purpose, now).map(link -> links.remove(digest));
    }

    @Override
    public List<NewAddress> emailChanges(MemberId member, Instant now) {
        Map<EmailAddress, Instant> until = new LinkedHashMap<>();
        links.values().stream()
                .filter(link -> link.purpose() == LinkPurpose.EMAIL_CHANGE
                        && member.equals(link.member())
                        && now.isBefore(link.expiresAt()))
                .forEach(link -> until.put(Optional.ofNullable(link.email()).orElseThrow(), link.expiresAt()));
        return until.entrySet().stream()
                .map(each -> new NewAddress(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(NewAddress::until).reversed())
                .toList();
    }

    @Override
    public void removeEmailChanges(MemberId member) {
        links.values().removeIf(link -> member.equals(link.member()) && link.purpose() == LinkPurpose.EMAIL_CHANGE);
    }

    @Override
    public void removeAll(MemberId member) {
        links.values().removeIf(link -> member.equals(link.member()));
    }

    @Override
    public void forgetExpiredBefore(Instant instant) {
        links.values().removeIf(link -> link.expiresAt().isBefore(instant));
    }

    List<Link> all() {
        return List.copyOf(links.values());
    }
}
