package vigie.experience;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * An experience as readers see it.
 *
 * @param publishedOn the month: the day could tell who it was
 * @param confirmedOn the month in which its author last said, in sending or in confirming it, that they still work there: from then
 *     on its ratings age; null when they do not
 * @param version which of the texts that readers could see it is, from 1: what moderators sent back does not count
 */
public record PublishedExperience(
        ExperienceId id,
        Testimony testimony,
        boolean verified,
        YearMonth publishedOn,
        @Nullable YearMonth confirmedOn,
        int version) {}
