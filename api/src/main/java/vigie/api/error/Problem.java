package vigie.api.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An error of the JSON API (RFC 9457).
 *
 * @param code stable: what programs may rely on
 * @param detail a sentence in the reader's language; never anything internal
 * @param instance the request's identifier, which the log knows too
 * @param slug of the platform that the error is about; absent for others
 * @param caseId of the asker's own case that is to be changed instead; absent for others
 * @param errors one for each wrong field; empty when the request as a whole is meant
 */
@Serdeable
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String slug,

        @JsonProperty("case") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String caseId) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** @param instance the request's identifier */
    public static Problem of(ProblemCode code, boolean french, String instance, List<FieldProblem> errors) {
        return new Problem(
                "urn:vigie:problem:" + code.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                code.status().getReason(),
                code.status().getCode(),
                french ? code.fr() : code.en(),
                code.name(),
                "urn:vigie:request:" + instance,
                errors,
                null,
                null);
    }

    Problem about(@Nullable String platform, @Nullable String mends) {
        return new Problem(type, title, status, detail, code, instance, errors, platform, mends);
    }
}
