package vigie.experience;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * An experience as readers see it.
 *
 * @param publishedOn the month: the day could tell who it was
 * @param confirmedOn the month in which its author last said that they still work there; null when they never did, or do not
 * @param agesFrom the month from which its ratings age: that of its end, or in which who still works there last said so, in
 *     sending or in confirming it
 * @param version which of the texts that readers could see it is, from 1: what moderators sent back does not count
 */
public record PublishedExperience(
        ExperienceId id,
        Testimony testimony,
        boolean verified,
        YearMonth publishedOn,
        @Nullable YearMonth confirmedOn,
        YearMonth agesFrom,
        int version) {}
