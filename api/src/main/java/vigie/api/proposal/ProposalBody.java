package vigie.api.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.answer.Evidence;
import vigie.answer.EvidenceKind;
import vigie.platform.PlatformKind;

/** What programs send as proposals, as the API's description shows it. */
final class ProposalBody {
    private ProposalBody() {}

    /**
     * A documented answer to one question about a platform.
     *
     * @param ask the question's identifier in the questionnaire
     * @param value a code for a choice, a list of codes for choices, a number, or a text
     * @param note what stands behind it, in one language or in both
     * @param evidence at least one source, at most ten
     */
    record ProposedAnswer(
            String ask,
            Object value,

            @Schema(description = "a text in the author's language, or {fr, en}") @Nullable
            Object note,

            List<Source> evidence) {}

    /**
     * Where an answer can be read.
     *
     * @param kind what sort of source
     * @param url where it is, with https or http
     * @param seenOn the day on which it was read
     * @param pageDate the date that the page bears: a year, a month or a day
     * @param quote a few words of it
     */
    record Source(
            EvidenceKind kind,
            @Schema(format = "uri", maxLength = 2000) String url,
            LocalDate seenOn,

            @Schema(pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$") @Nullable
            String pageDate,

            @Schema(maxLength = Evidence.LONGEST_QUOTE) @Nullable
            String quote) {}

    /**
     * A platform that the directory lacks.
     *
     * @param name as it calls itself
     * @param kind of relation with coaches
     * @param website its own
     * @param languages that it works in, as two letters
     * @param offers what it offers, as codes of the questionnaire
     * @param summary what it is, in one language or in both
     * @param caseId the asker's own case whose text this replaces
     */
    record ProposedPlatform(
            String name,
            PlatformKind kind,
            @Schema(format = "uri", maxLength = 2000) String website,
            @Nullable List<String> languages,
            @Nullable List<String> offers,

            @Schema(description = "a text in the author's language, or {fr, en}") @Nullable
            Object summary,

            @Schema(format = "uuid") @JsonProperty("case") @Nullable
            String caseId) {}

    /**
     * A remark on the questionnaire.
     *
     * @param text what should change, and why
     * @param criterion the number of the criterion it is about; absent for the whole
     * @param caseId the asker's own case whose text this replaces
     */
    record Remark(
            String text,
            @Nullable Integer criterion,

            @Schema(format = "uuid") @JsonProperty("case") @Nullable
            String caseId) {}
}
