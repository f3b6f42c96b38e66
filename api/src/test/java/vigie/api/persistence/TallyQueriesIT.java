package vigie.api.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.api.FilledDirectory;
import vigie.api.ShippedFiles;
import vigie.api.platform.StancesByHand;
import vigie.directory.PlatformDirectory;
import vigie.directory.Tallies;
import vigie.platform.PlatformKind;
import vigie.questionnaire.CriterionState;

@MicronautTest(transactional = false)
class TallyQueriesIT implements FilledDirectory {
    private final List<JsonNode> files = ShippedFiles.platforms();
    private final JsonNode questionnaire = ShippedFiles.questionnaire();

    @Inject
    PlatformDirectory directory;

    @Test
    void countsWhatTheFilesHold() {
        Tallies tallies = directory.tallies();
        assertThat(tallies.platforms()).isEqualTo(57);
        for (PlatformKind kind : PlatformKind.values()) {
            assertThat(tallies.of(kind))
                    .isEqualTo(count(file -> file.get("kind").asString().equals(kind.name())));
        }
        for (String offer : questionnaire.get("offers").propertyNames()) {
            assertThat(tallies.ofOffer(offer))
                    .isEqualTo(count(file -> file.has("offers")
                            && StancesByHand.texts(file.get("offers")).contains(offer)));
        }
        for (JsonNode criterion : questionnaire.get("criteria")) {
            int number = Integer.parseInt(criterion.get("number").asString());
            for (CriterionState state : CriterionState.values()) {
                assertThat(tallies.of(number, state))
                        .as(number + " " + state)
                        .isEqualTo(count(
                                file -> StancesByHand.state(criterion, file).equals(state.name())));
            }
            criterion.get("asks").forEach(ask -> checkAsk(tallies, criterion, ask));
        }
    }

    private void checkAsk(Tallies tallies, JsonNode criterion, JsonNode ask) {
        String id = ask.get("id").asString();
        Predicate<JsonNode> applies = file -> StancesByHand.applies(criterion, file);
        Predicate<JsonNode> answered = file -> StancesByHand.answer(file, id) != null;
        assertThat(tallies.of(id, "UNKNOWN")).as(id).isEqualTo(count(applies.and(answered.negate())));
        if (!ask.has("options")) {
            assertThat(tallies.of(id, "DOCUMENTED")).as(id).isEqualTo(count(applies.and(answered)));
            return;
        }
        for (String option : ask.get("options").propertyNames()) {
            assertThat(tallies.of(id, option)).as(id + " " + option).isEqualTo(count(applies.and(file -> {
                JsonNode answer = StancesByHand.answer(file, id);
                return answer != null
                        && StancesByHand.texts(answer.get("value")).contains(option);
            })));
        }
    }

    private int count(Predicate<JsonNode> which) {
        return (int) files.stream().filter(which).count();
    }
}
