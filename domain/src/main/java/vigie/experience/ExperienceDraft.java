package vigie.experience;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.platform.PlatformId;

/**
 * What its author has not sent yet.
 *
 * @param form the one that it was written in; null for what a program sent
 */
public record ExperienceDraft(
        MemberId member,
        PlatformId platform,
        TypedExperience typed,
        Instant savedAt,
        @Nullable UUID form) {}
