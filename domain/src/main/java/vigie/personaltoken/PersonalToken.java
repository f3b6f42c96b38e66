package vigie.personaltoken;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;

/**
 * Lets one of a member's tools in, for a while.
 *
 * @param name what the member calls it, 1 to 60 characters
 * @param expiresAt when it ends whatever happens
 * @param lastUsedAt to a minute; null before its first use
 * @param revokedAt null unless it was ended before its time
 */
public record PersonalToken(
        PersonalTokenId id,
        MemberId memberId,
        String name,
        Set<TokenScope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {
    public PersonalToken {
        scopes = Set.copyOf(scopes);
    }

    public boolean lasts(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
