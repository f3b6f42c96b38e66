package vigie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.persistence.Database;

/** A reader who has the very bytes already is told so, and gets no others. */
@MicronautTest(transactional = false)
class EntityTagIT implements FilledDirectory {
    private static final List<String> READS = List.of(
            "/api/v1/platforms",
            "/api/v1/platforms?q=coach&limit=3",
            "/api/v1/platforms/koach",
            "/api/v1/questionnaire");

    @Inject
    Client client;

    @Inject
    Database database;

    @Test
    void everyReadHasAStrongTagOfItsOwn() throws Exception {
        List<String> tags = READS.stream().map(this::tag).toList();
        assertThat(tags)
                .allMatch(tag -> tag.matches("\"[\\x21\\x23-\\x7e]{32,}\""))
                .doesNotHaveDuplicates();
        assertThat(READS.stream().map(this::tag).toList()).isEqualTo(tags);
    }

    @Test
    void whoHasTheTagGetsNoBody() throws Exception {
        for (String address : READS) {
            String tag = tag(address);
            for (String known : List.of(tag, "W/" + tag, "*", "\"other\", " + tag, "\"a\",W/" + tag + ",\"b\"")) {
                HttpResponse<String> answer = client.get(address, "If-None-Match", known);
                assertThat(answer.statusCode()).as(address + " " + known).isEqualTo(304);
                assertThat(answer.body()).isEmpty();
                assertThat(answer.headers().firstValue("ETag")).hasValue(tag);
                assertThat(answer.headers().firstValue("Vary")).hasValue("Accept, Accept-Encoding, Accept-Language");
                assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
                assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                        .hasValue("nosniff");
                assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
            }
            assertThat(client.get(address, "If-None-Match", "\"a\"", "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void whoHasAnotherTagGetsTheBody() throws Exception {
        String tag = tag("/api/v1/platforms/koach");
        for (String other : List.of("\"other\"", "W/\"other\"", "other", "", ",", tag.replace("\"", ""))) {
            assertThat(client.get("/api/v1/platforms/koach", "If-None-Match", other)
                            .statusCode())
                    .as(other)
                    .isEqualTo(200);
        }
    }

    @Test
    void aChangeGivesAnotherTag() throws Exception {
        String list = tag("/api/v1/platforms?limit=100");
        String changed = tag("/api/v1/platforms/torch");
        String other = tag("/api/v1/platforms/upcoach");
        database.change("update platform set summary_fr = 'Autre chose.', updated_at = now() where slug = 'torch'");
        assertThat(client.get("/api/v1/platforms/torch", "If-None-Match", changed)
                        .statusCode())
                .isEqualTo(200);
        assertThat(tag("/api/v1/platforms/torch")).isNotEqualTo(changed);
        assertThat(tag("/api/v1/platforms?limit=100")).isNotEqualTo(list);
        assertThat(tag("/api/v1/platforms/upcoach")).isEqualTo(other);
    }

    @Test
    void aHeadIsAGetWithoutItsBody() throws Exception {
        for (String address : READS) {
            HttpResponse<byte[]> get = client.ask("GET", address, HttpResponse.BodyHandlers.ofByteArray());
            HttpResponse<byte[]> head = client.ask("HEAD", address, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            for (String name : List.of("ETag", "Content-Type", "Content-Length", "Vary", "Cache-Control")) {
                assertThat(head.headers().allValues(name))
                        .as(name)
                        .isEqualTo(get.headers().allValues(name));
            }
            HttpResponse<byte[]> known =
                    client.ask("HEAD", address, HttpResponse.BodyHandlers.ofByteArray(), "If-None-Match", tag(address));
            assertThat(known.statusCode()).isEqualTo(304);
        }
    }

    @Test
    void compressedBytesAreOtherBytes() throws Exception {
        String address = "/api/v1/platforms?limit=100";
        HttpResponse<byte[]> answer =
                client.ask("GET", address, HttpResponse.BodyHandlers.ofByteArray(), "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().allValues("Vary").toString()).containsIgnoringCase("accept-encoding");
        String plain = client.get(address).body();
        assertThat(answer.body()).hasSizeLessThan(plain.length() / 4);
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain);
        }
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(tag)
                .as("a strong tag stands for the very bytes")
                .isNotEqualTo(tag(address))
                .startsWith("\"");
        assertThat(client.get(address, "Accept-Encoding", "gzip", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(client.get(address, "If-None-Match", tag).statusCode())
                .as("the same content, whatever its coding")
                .isEqualTo(304);
    }

    @Test
    void anErrorHasNoTag() throws Exception {
        for (String address : List.of("/api/v1/platforms?limit=0", "/api/v1/platforms/none", "/api/v1/none")) {
            HttpResponse<String> answer = client.get(address, "If-None-Match", "*");
            assertThat(answer.statusCode()).isBetween(400, 404);
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
        }
    }

    private String tag(String address) {
        try {
            HttpResponse<String> answer = client.get(address);
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.headers().firstValue("ETag").orElseThrow();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
