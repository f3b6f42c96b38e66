package vigie.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.openapi.Contract.Operation;

/** The description is whole: every call is in it, with all that somebody needs to know who calls it. */
@MicronautTest(transactional = false)
class OpenApiDocumentIT implements FilledDirectory {
    @Inject
    Client client;

    @Inject
    Router router;

    @Inject
    EmbeddedServer server;

    private Contract contract;

    @BeforeEach
    void read() {
        contract = Contract.of(server);
    }

    @Test
    void isServedAsYaml() throws Exception {
        HttpResponse<String> answer = client.get("/api/v1/openapi.yml");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(new Contract(answer.body()).document()).isEqualTo(contract.document());
        assertThat(contract.document().get("openapi").asString()).isEqualTo("3.1.0");
        // For whoever wants to hold it against other tools.
        Files.writeString(Path.of("target", "openapi.yml"), answer.body());
    }

    @Test
    void tellsOfEveryCallAndOfNoOther() {
        List<String> calls = router.uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate())
                .filter(route -> route.contains(" /api/v1/") && !route.contains(" /api/v1/failing"))
                .distinct()
                .toList();
        assertThat(contract.operations())
                .extracting(each -> each.method() + " /api/v1" + each.path())
                .containsExactlyInAnyOrderElementsOf(calls);
    }

    @Test
    void everyCallHasWordsATagAndANameOfItsOwn() {
        List<String> tags = contract.document()
                .get("tags")
                .valueStream()
                .map(tag -> tag.get("name").asString())
                .toList();
        assertThat(contract.operations()).allSatisfy(each -> {
            assertThat(each.described().get("summary").asString()).isNotBlank();
            assertThat(each.described().get("description").asString()).isNotBlank();
            assertThat(each.described().get("tags").valueStream().map(JsonNode::asString))
                    .isSubsetOf(tags);
            assertThat(each.described().has("security")).isTrue();
        });
        assertThat(contract.operations()).extracting(Operation::id).doesNotHaveDuplicates();
    }

    @Test
    void everyBodyAndEveryAnswerHasAnExampleThatFitsIt() {
        List<String> wrong = new ArrayList<>();
        for (Operation each : contract.operations()) {
            String place = "/paths/" + each.path().replace("/", "~1") + "/"
                    + each.method().toLowerCase(Locale.ROOT);
            wrong.addAll(wrong(place + "/requestBody/content"));
            each.described()
                    .get("responses")
                    .propertyNames()
                    .forEach(status -> wrong.addAll(wrong(place + "/responses/" + status + "/content")));
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> wrong(String place) {
        List<String> wrong = new ArrayList<>();
        contract.document().at(place).propertyStream().forEach(media -> {
            JsonNode example = media.getValue().get("example");
            String schema = place + "/" + media.getKey().replace("/", "~1") + "/schema";
            if (example == null) {
                wrong.add(schema + " has no example");
            } else {
                contract.errors(schema, example.toString()).forEach(error -> wrong.add(schema + " " + error));
            }
        });
        return wrong;
    }

    /** 204 and 202 answer nothing, and 304 what the asker has. */
    @Test
    void everyOtherAnswerIsDescribed() {
        assertThat(contract.operations())
                .allSatisfy(each -> each.described()
                        .get("responses")
                        .propertyStream()
                        .filter(response -> List.of("200", "201").contains(response.getKey()))
                        .forEach(response -> assertThat(response.getValue().at("/content"))
                                .as(each.id())
                                .isNotEmpty()));
    }

    /** Generated clients say that they take what is described, and of these calls that is problems alone. */
    @Test
    void callsThatAnswerNothingAskNobodyToTakeMore() throws Exception {
        List<Operation> silent = contract.operations().stream()
                .filter(each -> List.of("202", "204").stream()
                        .anyMatch(status -> each.described()
                                        .at("/responses/" + status + "/description")
                                        .isString()
                                && each.described()
                                        .at("/responses/" + status + "/content")
                                        .isMissingNode()))
                .toList();
        assertThat(silent).hasSizeGreaterThan(20);
        for (Operation each : silent) {
            HttpResponse<String> answer = client.send(
                    each.method(),
                    "/api/v1" + each.path().replaceAll("\\{[a-z]+}", "koach"),
                    "{}",
                    "Accept",
                    "application/problem+json");
            assertThat(answer.statusCode()).as(each.id()).isNotEqualTo(406);
        }
    }

    @Test
    void everyReferenceLeadsSomewhereAndEverySchemaIsUsed() {
        List<String> references = contract.document().findValuesAsString("$ref").stream()
                .distinct()
                .toList();
        assertThat(references)
                .hasSizeGreaterThan(100)
                .allSatisfy(reference -> assertThat(
                                contract.document().at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        assertThat(contract.document().at("/components/schemas").propertyNames())
                .allSatisfy(name -> assertThat(references).contains("#/components/schemas/" + name));
    }

    @Test
    void saysWhoMayAskAsTheCallsDo() {
        assertThat(operation("listCases").get("x-role").asString()).isEqualTo("MODERATOR");
        assertThat(operation("listCases").get("security").toString()).isEqualTo("[{\"session\":[]}]");
        assertThat(operation("writeMyExperience").get("x-scope").asString()).isEqualTo("CONTRIBUTE");
        assertThat(operation("readMe").get("security").toString())
                .isEqualTo("[{\"session\":[]},{\"personalToken\":[]}]");
        assertThat(operation("listMyAccessTokens").get("security").toString()).isEqualTo("[{\"session\":[]}]");
        assertThat(operation("listPlatforms").get("security").toString()).isEqualTo("[]");
        assertThat(operation("report").get("security").toString())
                .isEqualTo("[{},{\"session\":[]},{\"personalToken\":[]}]");
    }

    private JsonNode operation(String id) {
        Optional<Operation> found = contract.operations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
        return found.orElseThrow().described();
    }
}
