package vigie.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A registration serves until the instant at which it expires, that one excluded. */
final class InMemoryRegistrations implements Registrations {
    private final Map<String, Registration> registrations = new LinkedHashMap<>();

    @Override
    public void add(Registration registration) {
        registrations.put(registration.tokenDigest(), registration);
    }

    @Override
    public boolean waits(String tokenDigest, Instant now) {
        Registration registration = registrations.get(tokenDigest);
        return registration != null && now.isBefore(registration.expiresAt());
    }

    @Override
    public Optional<Registration> take(String tokenDigest, Instant now) {
        return Optional.ofNullable(registrations.get(tokenDigest))
                .filter(registration -> now.isBefore(registration.expiresAt()))
                .map(registration -> registrations.remove(tokenDigest));
    }

    @Override
    public void removeFor(String emailKey) {
        registrations
                .values()
                .removeIf(registration -> registration.email().key().equals(emailKey));
    }

    @Override
    public void forgetExpiredBefore(Instant instant) {
        registrations.values().removeIf(registration -> registration.expiresAt().isBefore(instant));
    }

    List<Registration> all() {
        return List.copyOf(registrations.values());
    }
}
