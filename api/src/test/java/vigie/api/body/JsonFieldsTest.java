package vigie.api.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigie.api.error.RefusedFields;
import vigie.api.error.RefusedRequest;

/** What somebody sent as JSON. */
class JsonFieldsTest {
    private static final Map<String, Integer> CHOICES = Map.of("one", 1);

    private static JsonFields fields(String name, JsonNode value) {
        return new JsonFields(JsonNode.createObjectNode(Map.of(name, value)));
    }

    private static JsonNode text(String text) {
        return JsonNode.createStringNode(text);
    }

    @Test
    void aTextIsReadAsItIs() {
        for (String text : List.of("", " é\u0000\n😀 ", "null")) {
            JsonFields fields = fields("name", text(text));
            assertThat(fields.has("name")).isTrue();
            assertThat(fields.text("name")).isEqualTo(text);
            assertThat(fields.textOrNull("name")).isEqualTo(text);
            fields.end();
        }
    }

    @Test
    void whatIsNotThereIsNotedOnlyWhereItMustBe() {
        JsonFields fields = new JsonFields(JsonNode.createObjectNode(Map.of()));
        assertThat(fields.has("name")).isFalse();
        assertThat(fields.textOrNull("name")).isNull();
        assertThat(fields.choice("name", CHOICES)).isEmpty();
        fields.end();
        assertThat(fields.text("name")).isEmpty();
        refused(fields, "name");
    }

    @Test
    void nullIsNothing() {
        JsonFields fields = fields("name", JsonNode.nullNode());
        assertThat(fields.has("name")).isFalse();
        assertThat(fields.textOrNull("name")).isNull();
        fields.end();
        assertThat(fields.text("name")).isEmpty();
        refused(fields, "name");
    }

    @ParameterizedTest
    @MethodSource("notTexts")
    void whatIsNoTextIsNotedOnce(JsonNode value) {
        JsonFields fields = fields("name", value);
        assertThat(fields.text("name")).isEmpty();
        refused(fields, "name");
        JsonFields optional = fields("name", value);
        assertThat(optional.textOrNull("name")).isNull();
        refused(optional, "name");
        JsonFields chosen = fields("name", value);
        assertThat(chosen.choice("name", CHOICES)).isEmpty();
        refused(chosen, "name");
    }

    static List<JsonNode> notTexts() {
        return List.of(
                JsonNode.createNumberNode(1),
                JsonNode.createBooleanNode(true),
                JsonNode.createArrayNode(List.of(text("x"))),
                JsonNode.createObjectNode(Map.of("x", text("x"))));
    }

    @Test
    void aChoiceIsOneOfItsWords() {
        assertThat(fields("number", text("one")).choice("number", CHOICES)).contains(1);
        for (String other : List.of("One", "", "one ", "two")) {
            JsonFields fields = fields("number", text(other));
            assertThat(fields.choice("number", CHOICES)).isEmpty();
            refused(fields, "number");
        }
    }

    @Test
    void aFieldThatNobodyAskedForIsNoted() {
        refused(fields("role", text("ADMINISTRATOR")), "role");
        refused(fields("role", JsonNode.nullNode()), "role");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        JsonFields fields =
                new JsonFields(JsonNode.createObjectNode(Map.of("a", text("x"), "b", JsonNode.createNumberNode(1))));
        fields.text("b");
        fields.text("c");
        fields.note("d", "Non.", "No.");
        refused(fields, "b", "c", "d", "a");
    }

    @Test
    void whatIsNoObjectIsRefusedAtOnce() {
        assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> new JsonFields(null));
        for (JsonNode node : List.of(JsonNode.nullNode(), text("x"), JsonNode.createArrayNode(List.of()))) {
            assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> new JsonFields(node));
        }
    }

    private static void refused(JsonFields fields, String... names) {
        assertThatExceptionOfType(RefusedRequest.class)
                .isThrownBy(fields::end)
                .satisfies(refused -> assertThat(RefusedFields.of(refused)).containsExactly(names));
    }
}
