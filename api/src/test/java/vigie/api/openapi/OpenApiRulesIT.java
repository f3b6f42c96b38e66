package vigie.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openapitools.codegen.validation.ValidationResult;
import org.openapitools.codegen.validations.oas.OpenApiEvaluator;
import org.openapitools.codegen.validations.oas.RuleConfiguration;
import tools.jackson.databind.JsonNode;
import vigie.api.FilledDirectory;
import vigie.api.openapi.Contract.Operation;

/** The description keeps the rules of OpenAPI: two usual tools find no fault in it, and it has none that linters look for. */
@MicronautTest(transactional = false)
class OpenApiRulesIT implements FilledDirectory {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    @Inject
    EmbeddedServer server;

    @Inject
    OpenApiDocument document;

    private Contract contract;

    @BeforeEach
    void read() {
        contract = Contract.of(server);
    }

    @Test
    void aUsualParserHasNothingToSay() {
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(document.text());
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths())
                .hasSameSizeAs(contract.document().get("paths"));
        ValidationResult result = new OpenApiEvaluator(new RuleConfiguration()).validate(read.getOpenAPI());
        assertThat(result.getErrors()).isEmpty();
    }

    @Test
    void parametersAreOfOneNameEachAndThoseOfThePathAreThere() {
        assertThat(contract.operations()).isNotEmpty().allSatisfy(each -> {
            List<JsonNode> parameters = parameters(each);
            assertThat(parameters)
                    .as(each.id())
                    .extracting(parameter -> parameter.get("in").asString() + " "
                            + parameter.get("name").asString())
                    .doesNotHaveDuplicates();
            List<String> inPath = parameters.stream()
                    .filter(parameter -> parameter.get("in").asString().equals("path"))
                    .peek(parameter ->
                            assertThat(parameter.path("required").asBoolean()).isTrue())
                    .map(parameter -> parameter.get("name").asString())
                    .toList();
            assertThat(inPath)
                    .as(each.id())
                    .containsExactlyInAnyOrderElementsOf(VARIABLE.matcher(each.path())
                            .results()
                            .map(found -> found.group(1))
                            .toList());
        });
    }

    private List<JsonNode> parameters(Operation operation) {
        return operation
                .described()
                .get("parameters")
                .valueStream()
                .map(each -> Optional.ofNullable(each.get("$ref"))
                        .map(reference ->
                                contract.document().at(reference.asString().substring(1)))
                        .orElse(each))
                .toList();
    }

    @Test
    void addressesAreWrittenOnceWithoutATrailingSlash() {
        assertThat(contract.document().get("paths").propertyNames())
                .allSatisfy(path ->
                        assertThat(path).startsWith("/").doesNotEndWith("/").doesNotContain("?"))
                .extracting(path -> VARIABLE.matcher(path).replaceAll("{}"))
                .doesNotHaveDuplicates();
        assertThat(contract.document().get("servers"))
                .allSatisfy(each -> assertThat(each.get("url").asString()).doesNotEndWith("/"));
    }

    @Test
    void tagsAreWrittenOnceAndAllUsed() {
        assertThat(contract.document()
                        .get("tags")
                        .valueStream()
                        .map(tag -> tag.get("name").asString()))
                .doesNotHaveDuplicates()
                .allSatisfy(tag -> assertThat(contract.operations())
                        .anyMatch(each ->
                                each.described().at("/tags/0").asString().equals(tag)));
    }

    @Test
    void valuesOfEnumsAreOfTheirTypeAndNoneIsThereTwice() {
        assertThat(contract.document().findParents("enum"))
                .hasSizeGreaterThan(10)
                .allSatisfy(each -> {
                    boolean texts = each.get("type").asString().equals("string");
                    assertThat(texts || each.get("type").asString().equals("integer"))
                            .isTrue();
                    assertThat(each.get("enum"))
                            .isNotEmpty()
                            .doesNotHaveDuplicates()
                            .allMatch(value -> texts ? value.isString() : value.isIntegralNumber());
                });
    }

    /** Beside a reference, 3.1 allows a description, and a schema's own words; nothing else of ours is there. */
    @Test
    void besideAReferenceStandsOnlyWhatAddsToIt() {
        assertThat(contract.document().findParents("$ref")).allSatisfy(each -> {
            List<String> beside = new ArrayList<>(each.propertyNames());
            beside.removeAll(Set.of("$ref", "description", "default"));
            assertThat(beside).as(each.toString()).isEmpty();
        });
    }
}
