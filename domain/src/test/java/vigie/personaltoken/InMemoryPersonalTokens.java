package vigie.personaltoken;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vigie.identity.Digest;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.member.Role;
import vigie.session.SessionId;
import vigie.session.SignedIn;
import vigie.totp.SecondFactor;
import vigie.totp.SecondFactors;

/** Tokens by digest, beside members and second factors, as in one database. */
public final class InMemoryPersonalTokens implements PersonalTokens {
    private final Members members;
    private final SecondFactors factors;
    private final Map<String, PersonalToken> tokens = new LinkedHashMap<>();

    /** When uses were written, in order. */
    final List<Instant> uses = new ArrayList<>();

    public InMemoryPersonalTokens(Members members, SecondFactors factors) {
        this.members = members;
        this.factors = factors;
    }

    @Override
    public Optional<Bearer> bearer(String digest, Instant now) {
        return withDigest(digest)
                .filter(token -> token.lasts(now))
                .flatMap(token ->
                        members.withId(token.memberId()).map(member -> new Bearer(token, who(token, member))));
    }

    private SignedIn who(PersonalToken token, Member member) {
        return new SignedIn(
                new SessionId(token.id().value()),
                token.createdAt(),
                member.id(),
                member.displayName(),
                member.language(),
                Role.MEMBER,
                Role.MEMBER,
                factors.of(member.id()).filter(SecondFactor::on).isPresent());
    }

    @Override
    public List<PersonalToken> of(MemberId member, Instant now) {
        return heldOf(member).stream().filter(token -> token.lasts(now)).toList();
    }

    @Override
    public List<PersonalToken> heldOf(MemberId member) {
        return tokens.values().stream()
                .filter(token -> token.memberId().equals(member))
                .sorted(Comparator.comparing(PersonalToken::createdAt).reversed())
                .toList();
    }

    @Override
    public boolean lock(MemberId member) {
        return members.withId(member).isPresent();
    }

    @Override
    public Optional<PersonalToken> withDigest(String digest) {
        return Optional.ofNullable(tokens.get(digest));
    }

    @Override
    public void add(PersonalToken token, String digest) {
        if (tokens.putIfAbsent(digest, token) != null) {
            throw new IllegalStateException("Two tokens with one digest.");
        }
    }

    @Override
    public void used(PersonalTokenId id, Instant at) {
        uses.add(at);
        tokens.replaceAll((digest, token) -> token.id().equals(id) ? changed(token, at, token.revokedAt()) : token);
    }

    @Override
    public boolean revoke(MemberId member, PersonalTokenId id, Instant at) {
        return revokeThose(member, at, token -> token.id().equals(id));
    }

    @Override
    public void endAll(MemberId member, Instant at) {
        revokeThose(member, at, token -> true);
    }

    private boolean revokeThose(MemberId member, Instant at, Predicate<PersonalToken> which) {
        List<PersonalToken> ended = of(member, at).stream().filter(which).toList();
        tokens.replaceAll((digest, token) -> ended.contains(token) ? changed(token, token.lastUsedAt(), at) : token);
        return !ended.isEmpty();
    }

    private static PersonalToken changed(PersonalToken token, @Nullable Instant used, @Nullable Instant revoked) {
        return new PersonalToken(
                token.id(),
                token.memberId(),
                token.name(),
                token.scopes(),
                token.createdAt(),
                token.expiresAt(),
                used,
                revoked);
    }

    @Override
    public void forgetOverBefore(Instant instant) {
        tokens.values().removeIf(token -> {
            Instant over = token.revokedAt() == null ? token.expiresAt() : token.revokedAt();
            return over.isBefore(instant);
        });
    }

    public List<PersonalToken> all() {
        return List.copyOf(tokens.values());
    }

    /** A token of the member's that lasts 30 days. */
    public PersonalToken give(Member member, String name, Instant now) {
        PersonalToken token = new PersonalToken(
                new PersonalTokenId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                member.id(),
                name,
                Set.of(TokenScope.READ),
                now,
                now.plus(Duration.ofDays(30)),
                null,
                null);
        add(token, Digest.of(name));
        return token;
    }
}
