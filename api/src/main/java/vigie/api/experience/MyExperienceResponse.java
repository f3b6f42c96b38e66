package vigie.api.experience;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.experience.MyExperience;
import vigie.experience.TypedExperience;
import vigie.moderation.Case;
import vigie.moderation.CaseStatus;

/**
 * What a member has written on a platform, as the form would show it.
 *
 * @param status DRAFT, SUBMITTED, or that of the case
 * @param version of what was sent last; null when nothing was
 * @param savedAt when the draft was; null when there is none
 * @param submittedAt when something was sent last
 * @param submittedStatus that of the last thing sent, when a draft hides it
 * @param publishedVersion what readers see; null when they see nothing
 * @param confirmedAt when its author last said that they still work there; null when they never did
 */
@Serdeable
record MyExperienceResponse(
        String status,
        @Nullable Integer version,
        @JsonProperty("case") @Nullable String inCase,
        @Nullable String relation,
        @Nullable String from,
        @Nullable String to,
        @Nullable String sessions,
        List<RatingResponse> ratings,
        @Nullable String text,
        @Nullable String signedAs,
        @Nullable String pseudonym,
        @Nullable String tie,
        @Nullable Instant savedAt,
        @Nullable Instant submittedAt,
        @Nullable String submittedStatus,
        @Nullable Integer publishedVersion,
        @Nullable Instant confirmedAt,
        List<DecisionResponse> decisions) {
    static final String DRAFT = "DRAFT";

    static MyExperienceResponse from(MyExperience mine) {
        TypedExperience typed = mine.typed();
        String submitted = mine.inCase() == null ? null : status(mine.inCase());
        return new MyExperienceResponse(
                mine.draft() != null || submitted == null ? DRAFT : submitted,
                mine.latest() == null ? null : mine.latest().number(),
                mine.inCase() == null ? null : mine.inCase().id().value().toString(),
                field(typed, "relation"),
                field(typed, "from"),
                field(typed, "to"),
                field(typed, "sessions"),
                RatingResponse.from(typed),
                field(typed, "text"),
                field(typed, "signedAs"),
                field(typed, "pseudonym"),
                field(typed, "tie"),
                mine.draft() == null ? null : mine.draft().savedAt(),
                mine.latest() == null ? null : mine.latest().submittedAt(),
                submitted,
                mine.experience() == null ? null : mine.experience().publishedVersion(),
                mine.experience() == null ? null : mine.experience().confirmedAt(),
                DecisionResponse.from(mine.decisions()));
    }

    /** Of one's own contribution: that it waits is said in a word of its author. */
    static String status(Case own) {
        return own.status() == CaseStatus.OPEN ? "SUBMITTED" : own.status().name();
    }

    private static @Nullable String field(TypedExperience typed, String name) {
        return typed.text(name).isEmpty() ? null : typed.text(name);
    }
}
