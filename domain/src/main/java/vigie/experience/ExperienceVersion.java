package vigie.experience;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.language.DayAndHour;
import vigie.moderation.CaseId;
import vigie.rating.RatingCount;

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
        @Nullable Instant publishedAt) {

    /**
     * Its ratings with the month from which they age: that in which it ended, or in which its author last said that it lasts.
     *
     * @param confirmedAt when its author said so after it was sent, or before; null when they never did
     */
    List<RatingCount> counts(@Nullable Instant confirmedAt) {
        YearMonth month = testimony.to() == null ? DayAndHour.month(lastSaid(confirmedAt)) : testimony.to();
        return testimony.ratings().stream()
                .map(each -> new RatingCount(each.criterion(), month, each.rating(), 1))
                .toList();
    }

    private Instant lastSaid(@Nullable Instant confirmedAt) {
        return confirmedAt == null || confirmedAt.isBefore(submittedAt) ? submittedAt : confirmedAt;
    }
}
