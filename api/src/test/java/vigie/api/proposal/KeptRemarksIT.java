package vigie.api.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.moderation.Case;
import vigie.moderation.Outcome;

/** Remarks on the questionnaire that were kept are anybody's to read; those that wait are not. */
@MicronautTest(transactional = false)
class KeptRemarksIT implements FilledDirectory {
    private static final String REMARKS = "/api/v1/remarks";

    @Inject
    Client client;

    @Inject
    Contributors contributors;

    @Test
    void whatWasKeptIsReadByCriterion() throws Exception {
        Case kept = contributors.filed(contributors.post(
                contributors.member(), "/remarks", "{\"criterion\": 3, \"text\": \"Et la langue ?\"}"));
        assertThat(client.json(REMARKS + "?criterion=3").get("items")).isEmpty();
        contributors.decide(contributors.moderator("Alix"), kept.id(), Outcome.PUBLISH);

        JsonNode on = client.json(REMARKS + "?criterion=3");
        assertThat(on.get("criterion").asInt()).isEqualTo(3);
        assertThat(on.get("items").toString()).isEqualTo("[{\"text\":\"Et la langue ?\"}]");
        JsonNode whole = client.json(REMARKS);
        assertThat(whole.get("criterion").isNull()).isTrue();
        assertThat(whole.get("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"criterion=16", "criterion=0", "criterion=03", "criterion=", "criterium=3"})
    void whatHasNoMeaningIsNamed(String query) throws Exception {
        JsonNode problem = client.problem(400, REMARKS + "?" + query);
        assertThat(problem.get("errors").get(0).get("field").asString())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }
}
