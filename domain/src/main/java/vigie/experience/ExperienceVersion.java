package vigie.experience;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigie.moderation.CaseId;

/**
 * One text of an experience, as it was sent; never changed.
 *
 * @param number from 1, over all cases
 * @param caseId where moderators read it; each text sent into the same case is a version of its own
 * @param publishedAt when it first became public; null when it never did
 */
public record ExperienceVersion(
        ExperienceId experience,
        int number,
        CaseId caseId,
        Testimony testimony,
        Instant submittedAt,
        @Nullable Instant publishedAt) {}
