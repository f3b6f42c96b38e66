package vigie.moderation;

import java.time.Instant;
import vigie.language.Language;
import vigie.member.MemberId;

/** Who sent a case, as moderators see them: with the account's name, never the address. */
public record CaseAuthor(MemberId id, String displayName, Instant memberSince, Language language) {}
