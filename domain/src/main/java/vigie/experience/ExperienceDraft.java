package vigie.experience;

import java.time.Instant;
import vigie.member.MemberId;
import vigie.platform.PlatformId;

/** A form that its author has not sent yet. */
public record ExperienceDraft(MemberId member, PlatformId platform, TypedExperience typed, Instant savedAt) {}
