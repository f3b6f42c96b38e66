package vigie.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import vigie.reference.ApiField;
import vigie.reference.ApiField.Place;

class FieldsTest {
    private static final String COMPONENTS = """
            parameters:
              sort: {name: sort, in: query, description: First., schema: {type: string, enum: [name, date], default: name}}
              slug: {name: slug, in: path, required: true, schema: {type: string, maxLength: 80}}
              filters:
                name: filters
                in: query
                schema: {type: object, patternProperties: {"^ask": {type: string}}}
                example: {ask.1a: "YES", stance.1: ALERT}
            schemas:
              Kind: {type: string, enum: [A, B], description: which}
              Part:
                properties:
                  note: {type: [string, "null"]}
                  rating: {type: integer, format: int32, minimum: 1, maximum: 5}
                required: [rating]
              Whole:
                properties:
                  kind: {anyOf: [{$ref: "#/components/schemas/Kind"}, {type: "null"}]}
                  day: {type: string, format: date, description: of all}
                  parts: {type: array, items: {$ref: "#/components/schemas/Part"}}
                  one: {$ref: "#/components/schemas/Part"}
                  any: {anyOf: [{type: string}, {type: array, items: {type: string}}, {type: "null"}]}
                required: [day]
            """;

    private final Fields fields = new Fields(new Branch(new Yaml().load(COMPONENTS)));

    private List<ApiField> whole() {
        return fields.ofBody(new Branch(
                new LinkedHashMap<>(Map.of("application/json", new LinkedHashMap<>(Map.of("schema", ref("Whole")))))));
    }

    private static Map<String, Object> ref(String name) {
        return new LinkedHashMap<>(Map.of("$ref", "#/components/schemas/" + name));
    }

    @Test
    void partsStandAfterTheirWhole() {
        assertThat(whole())
                .extracting(ApiField::name)
                .containsExactly(
                        "kind",
                        "day",
                        "parts",
                        "parts[].note",
                        "parts[].rating",
                        "one",
                        "one.note",
                        "one.rating",
                        "any");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            kind; "A" | "B"
            day; string (date)
            parts; object[]
            parts[].note; string
            parts[].rating; integer 1…5
            any; string | string[]
            """)
    void formsAreToldInSigns(String name, String form) {
        assertThat(whole())
                .filteredOn(each -> each.name().equals(name))
                .extracting(ApiField::form)
                .containsExactly(form);
    }

    @Test
    void saysWhatMustBeThere() {
        assertThat(whole())
                .filteredOn(ApiField::required)
                .extracting(ApiField::name)
                .containsExactly("day", "parts[].rating", "one.rating");
    }

    @Test
    void theMeaningIsTheFieldsOwnOrThatOfItsKind() {
        assertThat(whole())
                .filteredOn(each -> each.meaning() != null)
                .extracting(ApiField::meaning)
                .containsExactly("which", "of all");
    }

    @Test
    void parametersSayWhereTheyStandAndWhatHoldsWithoutThem() {
        assertThat(fields.ofParameters(List.of("sort", "slug")))
                .containsExactly(
                        new ApiField("sort", Place.QUERY, "\"name\" | \"date\" = name", false, "First."),
                        new ApiField("slug", Place.PATH, "string ≤ 80", true, null));
    }

    /** Each of them is a parameter of its own. */
    @Test
    void whatHasManyNamesShowsSome() {
        assertThat(fields.ofParameters(List.of("filters")))
                .extracting(ApiField::name)
                .containsExactly("ask.1a, stance.1");
    }

    @Test
    void filesHaveNoFields() {
        assertThat(fields.ofBody(new Branch(new LinkedHashMap<>(Map.of("text/csv", Map.of())))))
                .isEmpty();
    }
}
