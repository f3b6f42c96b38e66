package vigie.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.importing.ImportPlatforms;
import vigie.importing.ImportReport;
import vigie.migrations.TestDatabases;

/** What is exported, imported into an empty directory, is the same directory. */
@MicronautTest(transactional = false)
class RoundTripIT implements FilledDirectory {
    @Inject
    Client client;

    @ParameterizedTest
    @ValueSource(strings = {"platforms.json", "platforms.csv"})
    void anExportImportedGivesTheSameDirectory(String name) throws Exception {
        byte[] export = export(client, name);
        Map<String, String> settings = new HashMap<>(FilledDirectory.settings(TestDatabases.fresh()));
        settings.put("vigie.platforms", "");
        try (ApplicationContext empty = ApplicationContext.run(new HashMap<>(settings), "test");
                EmbeddedServer server = empty.getBean(EmbeddedServer.class).start()) {
            Client other = new Client(server);
            List<String> slugs = client.slugs("");
            assertThat(other.slugs("")).isEmpty();
            ImportPlatforms imports = empty.getBean(ImportPlatforms.class);

            assertThat(imports.run(name, export, true).created()).isEqualTo(slugs.size());
            assertThat(other.slugs("")).isEmpty();
            assertThat(imports.run(name, export, false)).isEqualTo(new ImportReport(slugs.size(), 0, 0, 0, List.of()));
            assertThat(imports.run(name, export, false)).isEqualTo(new ImportReport(0, 0, slugs.size(), 0, List.of()));

            assertThat(other.slugs("")).isEqualTo(slugs);
            for (String slug : slugs) {
                assertThat(sheet(other, slug)).as(slug).isEqualTo(sheet(client, slug));
            }
            assertThat(items(export(other, "platforms.json"))).isEqualTo(items(export(client, "platforms.json")));
            assertThat(export(other, "platforms.csv")).isEqualTo(export(client, "platforms.csv"));
        }
    }

    private static byte[] export(Client client, String name) throws Exception {
        HttpResponse<byte[]> answer =
                client.ask("GET", "/api/v1/exports/" + name, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode items(byte[] export) {
        return Client.parsed(new String(export, StandardCharsets.UTF_8)).get("items");
    }

    // All but what is of one database: identifiers, and when it was imported.
    private static JsonNode sheet(Client client, String slug) throws Exception {
        ObjectNode sheet = (ObjectNode) client.json("/api/v1/platforms/" + slug);
        sheet.remove("updatedAt");
        for (JsonNode criterion : sheet.get("criteria")) {
            ((ArrayNode) criterion.get("answers")).forEach(answer -> ((ObjectNode) answer).remove("id"));
        }
        return sheet;
    }
}
