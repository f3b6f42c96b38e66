package vigie.api.experience;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.experience.CriterionRating;
import vigie.experience.Relation;
import vigie.experience.SessionBand;
import vigie.experience.SignedAs;

/**
 * An experience as programs send it. A draft may lack anything but {@code submit}, and is kept as it is written; what is
 * sent to the moderators may not, and must keep to all that is said here.
 *
 * @param relation to the platform
 * @param from the first month
 * @param to the last month; null only while the relation is ACTIVE
 * @param sessions how many, by bands
 * @param ratings of the criteria that were lived; at least three when it is sent, and none with a tie
 * @param text what was lived, in the author's own words
 * @param signedAs what others read as its author
 * @param pseudonym expected when it is signed with one
 * @param tie a tie with the platform or another that readers should know of; who has one rates nothing
 * @param submit true sends it to the moderators, false keeps a draft
 */
record WrittenExperience(
        @Nullable Relation relation,
        @Schema(pattern = MONTH) @Nullable String from,
        @Schema(pattern = MONTH) @Nullable String to,
        @Nullable SessionBand sessions,
        @Nullable List<Rating> ratings,
        @Schema(maxLength = 5000) @Nullable String text,
        @Nullable SignedAs signedAs,
        @Schema(maxLength = 40) @Nullable String pseudonym,
        @Schema(maxLength = 300) @Nullable String tie,
        boolean submit) {
    private static final String MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$";

    /**
     * One criterion rated.
     *
     * @param criterion its number in the questionnaire
     * @param rating from 1 to 5
     * @param comment on it
     */
    record Rating(
            @Schema(minimum = "1", maximum = "99") int criterion,

            @Schema(minimum = "" + CriterionRating.LEAST, maximum = "" + CriterionRating.MOST) @Nullable
            Integer rating,

            @Schema(maxLength = 1000) @Nullable String comment) {}
}
