package vigie.api.questionnaire;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.api.error.RefusedRequest;
import vigie.api.http.PublicRead;
import vigie.api.parameter.QueryParameters;
import vigie.questionnaire.Questionnaires;

@Controller("/api/v1/questionnaire")
@ExecuteOn("database")
@PublicRead
class QuestionnaireApi {
    private final Questionnaires questionnaires;

    QuestionnaireApi(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** @param version null for the newest */
    @Get
    QuestionnaireResponse questionnaire(HttpRequest<?> request, @QueryValue @Nullable String version) {
        QueryParameters.allowOnly(request, Set.of("version"));
        if (version == null) {
            return QuestionnaireResponse.from(questionnaires.current());
        }
        if (!version.matches("[1-9][0-9]{0,3}")) {
            throw RefusedRequest.bad(
                    "version", "Un numéro de version est attendu : 1.", "A version's number is expected: 1.");
        }
        return questionnaires
                .version(Integer.parseInt(version))
                .map(QuestionnaireResponse::from)
                .orElseThrow(RefusedRequest::notFound);
    }
}
