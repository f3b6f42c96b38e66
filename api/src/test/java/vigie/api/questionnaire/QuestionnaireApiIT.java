package vigie.api.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.ShippedFiles;

/** The questionnaire is told as its file has it, letter for letter. */
@MicronautTest(transactional = false)
class QuestionnaireApiIT implements FilledDirectory {
    private final JsonNode file = ShippedFiles.questionnaire();

    @Inject
    Client client;

    @Test
    void isTheFileWithNamesInCamelCase() throws Exception {
        JsonNode told = client.json("/api/v1/questionnaire");
        assertThat(told).isEqualTo(expected());
        assertThat(told.get("criteria")
                        .valueStream()
                        .map(each -> each.get("question").get("fr")))
                .containsExactlyElementsOf(file.get("criteria")
                        .valueStream()
                        .map(each -> each.get("question").get("fr"))
                        .toList());
    }

    @Test
    void hasFourThemesFifteenCriteriaAndThirtyNineAsks() throws Exception {
        JsonNode told = client.json("/api/v1/questionnaire");
        assertThat(told.get("themes").size()).isEqualTo(4);
        assertThat(told.get("criteria").size()).isEqualTo(15);
        assertThat(told.get("criteria")
                        .valueStream()
                        .mapToInt(each -> each.get("asks").size())
                        .sum())
                .isEqualTo(39);
    }

    @Test
    void keepsTheOrderOfOptionsAndOffers() throws Exception {
        JsonNode told = client.json("/api/v1/questionnaire");
        assertThat(told.get("offers").propertyNames())
                .containsExactlyElementsOf(file.get("offers").propertyNames());
        for (int criterion = 0; criterion < 15; criterion++) {
            JsonNode asks = file.get("criteria").get(criterion).get("asks");
            for (int ask = 0; ask < asks.size(); ask++) {
                if (asks.get(ask).has("options")) {
                    assertThat(told.get("criteria")
                                    .get(criterion)
                                    .get("asks")
                                    .get(ask)
                                    .get("options")
                                    .propertyNames())
                            .containsExactlyElementsOf(
                                    asks.get(ask).get("options").propertyNames());
                }
            }
        }
    }

    @Test
    void aVersionCanBeNamed() throws Exception {
        assertThat(client.json("/api/v1/questionnaire?version=1")).isEqualTo(client.json("/api/v1/questionnaire"));
        client.problem(404, "/api/v1/questionnaire?version=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version=x", "version=0", "version=-1", "version=1.0", "version=99999999999", "version="})
    void refusesWhatIsNoVersion(String query) throws Exception {
        JsonNode problem = client.problem(400, "/api/v1/questionnaire?" + query);
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("version");
    }

    @Test
    void refusesOtherParameters() throws Exception {
        JsonNode problem = client.problem(400, "/api/v1/questionnaire?language=fr");
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("language");
    }

    private JsonNode expected() {
        ObjectNode expected = (ObjectNode) file.deepCopy();
        toNumber(expected, "version", "version");
        for (JsonNode each : expected.get("criteria")) {
            ObjectNode criterion = (ObjectNode) each;
            toNumber(criterion, "number", "number");
            toNumber(criterion, "expires_after_months", "expiresAfterMonths");
            criterion.set("appliesTo", criterion.remove("applies_to"));
            criterion.get("asks").forEach(ask -> expect((ObjectNode) ask));
            for (JsonNode rule : criterion.get("stance")) {
                rule.get("when").values().stream()
                        .filter(JsonNode::isObject)
                        .map(ObjectNode.class::cast)
                        .forEach(QuestionnaireApiIT::expectBound);
            }
        }
        return expected;
    }

    private static void expect(ObjectNode ask) {
        toTruth(ask);
        if (!ask.has("unit")) {
            ask.putNull("unit");
        }
        if (!ask.has("options")) {
            ask.putObject("options");
        }
        JsonNode moot = ask.remove("moot_when");
        ask.set("mootWhen", moot == null ? ask.objectNode() : moot);
        ObjectNode options = (ObjectNode) ask.get("options").deepCopy(); // the file repeats some by alias
        ask.set("options", options);
        for (Map.Entry<String, JsonNode> option : options.properties()) {
            toTruth((ObjectNode) option.getValue());
        }
    }

    private static void expectBound(ObjectNode bound) {
        for (String name : List.copyOf(bound.propertyNames())) {
            toNumber(bound, name, name.equals("at_most") ? "atMost" : "moreThan");
        }
    }

    private static void toNumber(ObjectNode node, String from, String to) {
        String text = node.remove(from).asString();
        node.set(to, JsonMapper.shared().readTree(text));
    }

    private static void toTruth(ObjectNode node) {
        node.put("added", node.has("added") && node.get("added").asString().equals("true"));
    }
}
