package vigie.api.experience;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.experience.ExperienceVersion;
import vigie.experience.HeldExperience;
import vigie.experience.Relation;
import vigie.experience.SessionBand;
import vigie.experience.SignedAs;
import vigie.experience.Testimony;
import vigie.moderation.CaseStatus;

/**
 * All that is held of a member's writing on one platform.
 *
 * @param publishedVersion what readers see; null when they see nothing
 * @param confirmedAt when the member last said that they still work there; null when they never did
 */
@Serdeable
public record HeldExperienceResponse(
        String platform,
        @Nullable Integer publishedVersion,
        @Nullable Instant confirmedAt,
        @Nullable Draft draft,
        List<Version> versions,
        List<HeldCase> cases) {

    /** @param typed a text for each field, as it was typed */
    @Serdeable
    record Draft(Map<String, String> typed, Instant savedAt) {}

    @Serdeable
    record Version(
            int number,
            String caseId,
            Relation relation,
            String from,
            @Nullable String to,
            SessionBand sessions,
            List<RatingResponse> ratings,
            @Nullable String text,
            @Nullable String tie,
            SignedAs signedAs,
            @Nullable String signature,
            Instant submittedAt,
            @Nullable Instant publishedAt) {}

    @Serdeable
    record HeldCase(String id, CaseStatus status, Instant submittedAt, List<DecisionResponse> decisions) {}

    public static HeldExperienceResponse from(HeldExperience held) {
        return new HeldExperienceResponse(
                held.platform().value(),
                held.experience() == null ? null : held.experience().publishedVersion(),
                held.experience() == null ? null : held.experience().confirmedAt(),
                held.draft() == null
                        ? null
                        : new Draft(held.draft().typed().texts(), held.draft().savedAt()),
                held.versions().stream().map(HeldExperienceResponse::version).toList(),
                held.cases().stream()
                        .map(each -> new HeldCase(
                                each.held().id().value().toString(),
                                each.held().status(),
                                each.held().submittedAt(),
                                DecisionResponse.from(each.decisions())))
                        .toList());
    }

    private static Version version(ExperienceVersion version) {
        Testimony said = version.testimony();
        return new Version(
                version.number(),
                version.caseId().value().toString(),
                said.relation(),
                said.from().toString(),
                said.to() == null ? null : said.to().toString(),
                said.sessions(),
                RatingResponse.from(said.ratings()),
                said.text(),
                said.tie(),
                said.signedAs(),
                said.signature(),
                version.submittedAt(),
                version.publishedAt());
    }
}
