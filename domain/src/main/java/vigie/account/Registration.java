package vigie.account;

import java.time.Instant;
import java.util.UUID;
import vigie.language.Language;
import vigie.member.EmailAddress;

/**
 * An account that somebody asked for and whose address nobody has confirmed yet. Several may be under way for one address:
 * each link opens the account that its own letter was about, with the password typed then, so that nobody can slip a
 * password under somebody else's address.
 *
 * @param tokenDigest of the token in the letter
 */
public record Registration(
        UUID id,
        String tokenDigest,
        EmailAddress email,
        String displayName,
        Language language,
        String passwordHash,
        Instant askedAt,
        Instant expiresAt) {
    @Override
    public String toString() {
        return "Registration[" + id + "]";
    }
}
