package vigie.api.experience;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import vigie.experience.MyExperience;
import vigie.experience.SubmitExperience.Submission;

/**
 * What became of an experience that was sent.
 *
 * @param version of what was submitted last, null when nothing was
 */
@Serdeable
record SavedExperienceResponse(
        String status,
        @Nullable Integer version,
        @JsonProperty("case") @Nullable String inCase) {
    static SavedExperienceResponse from(Submission submission) {
        return new SavedExperienceResponse(
                MyExperienceResponse.status(submission.inCase()),
                submission.version().number(),
                submission.inCase().id().value().toString());
    }

    static SavedExperienceResponse draft(MyExperience mine) {
        return new SavedExperienceResponse(
                MyExperienceResponse.DRAFT,
                mine.latest() == null ? null : mine.latest().number(),
                mine.inCase() == null ? null : mine.inCase().id().value().toString());
    }
}
