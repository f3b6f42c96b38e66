package vigie.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigie.member.EmailAddress;
import vigie.member.MemberId;

/**
 * A link that does one thing, once.
 *
 * @param digest of its token
 * @param member whose; null for the first administrator's
 * @param email the new address, for {@link LinkPurpose#EMAIL_CHANGE}
 */
public record Link(
        String digest,
        LinkPurpose purpose,
        @Nullable MemberId member,
        @Nullable EmailAddress email,
        Instant expiresAt) {}
