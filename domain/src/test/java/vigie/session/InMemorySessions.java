package vigie.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.totp.SecondFactor;
import vigie.totp.SecondFactors;

/** Sessions beside members and second factors, as in one database. */
public final class InMemorySessions implements Sessions {
    private final Members members;
    private final SecondFactors factors;
    private final Map<SessionId, Session> sessions = new LinkedHashMap<>();
    private final Map<String, RefreshToken> tokens = new HashMap<>();
    private final List<SessionId> locks = new ArrayList<>();

    InMemorySessions(Members members, SecondFactors factors) {
        this.members = members;
        this.factors = factors;
    }

    @Override
    public Optional<SignedIn> signedIn(SessionId id, Instant now) {
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> session.lasts(now))
                .flatMap(session -> members.withId(session.memberId()))
                .map(member -> new SignedIn(
                        id,
                        Objects.requireNonNull(sessions.get(id)).startedAt(),
                        member.id(),
                        member.displayName(),
                        member.language(),
                        member.role(),
                        member.role(),
                        factors.of(member.id()).filter(SecondFactor::on).isPresent()));
    }

    @Override
    public List<Session> of(MemberId member, Instant now) {
        return sessions.values().stream()
                .filter(session -> session.memberId().equals(member) && session.lasts(now))
                .sorted(Comparator.comparing(Session::renewedAt).reversed())
                .toList();
    }

    @Override
    public boolean add(Session session, String passwordHash) {
        boolean asItWas = members.withId(session.memberId())
                .filter(member -> member.passwordHash().equals(passwordHash))
                .isPresent();
        if (asItWas) {
            sessions.put(session.id(), session);
        }
        return asItWas;
    }

    @Override
    public Optional<Session> lock(SessionId session) {
        locks.add(session);
        return Optional.ofNullable(sessions.get(session));
    }

    @Override
    public void renewed(SessionId id, Instant at) {
        sessions.computeIfPresent(
                id,
                (same, old) -> new Session(
                        id, old.memberId(), old.device(), old.startedAt(), at, old.expiresAt(), old.endedAt()));
    }

    @Override
    public boolean end(MemberId member, SessionId id, Instant at) {
        return endThose(member, at, session -> session.id().equals(id));
    }

    @Override
    public void endAll(MemberId member, Instant at) {
        endThose(member, at, session -> true);
    }

    @Override
    public void endOthers(MemberId member, SessionId kept, Instant at) {
        endThose(member, at, session -> !session.id().equals(kept));
    }

    private boolean endThose(MemberId member, Instant at, Predicate<Session> which) {
        List<Session> ended = of(member, at).stream().filter(which).toList();
        ended.forEach(old -> sessions.put(
                old.id(),
                new Session(old.id(), member, old.device(), old.startedAt(), old.renewedAt(), old.expiresAt(), at)));
        return !ended.isEmpty();
    }

    @Override
    public void addToken(RefreshToken token) {
        tokens.put(token.digest(), token);
    }

    @Override
    public Optional<RefreshToken> token(String digest) {
        return Optional.ofNullable(tokens.get(digest));
    }

    @Override
    public List<RefreshToken> children(String digest) {
        return tokens.values().stream()
                .filter(token -> digest.equals(token.parent()))
                .toList();
    }

    @Override
    public void useToken(String digest, Instant at) {
        tokens.computeIfPresent(
                digest,
                (same, old) ->
                        new RefreshToken(digest, old.session(), old.parent(), old.issuedAt(), old.expiresAt(), at));
    }

    @Override
    public void forgetOverBefore(Instant instant) {
        sessions.values().removeIf(session -> {
            Instant over = session.endedAt() == null ? session.expiresAt() : session.endedAt();
            return over.isBefore(instant);
        });
        tokens.values().removeIf(token -> !sessions.containsKey(token.session()));
    }

    public List<Session> all() {
        return List.copyOf(sessions.values());
    }

    List<SessionId> locks() {
        return locks;
    }
}
