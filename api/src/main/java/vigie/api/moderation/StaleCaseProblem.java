package vigie.api.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import vigie.api.error.Problem;

/**
 * The problem of a decision on a case that changed meanwhile.
 *
 * @param fresh the case as it is now
 */
@Serdeable
record StaleCaseProblem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String instance,
        @JsonProperty("case") CaseResponse fresh) {
    static StaleCaseProblem of(Problem problem, CaseResponse fresh) {
        return new StaleCaseProblem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.code(),
                problem.instance(),
                fresh);
    }
}
