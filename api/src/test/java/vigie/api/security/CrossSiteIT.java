package vigie.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.RawConnection;
import vigie.migrations.TestDatabases;

/** What another site's page has a reader's browser send is refused before anybody looks at it. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossSiteIT implements TestPropertyProvider {
    private static final List<String> UNSAFE = List.of("POST", "PUT", "PATCH", "DELETE");
    private static final List<String> ADDRESSES = List.of(
            "/api/v1/logout",
            "/api/v1/accounts/password-reset",
            "/api/v1/me",
            "/api/v1/me/sessions",
            "/api/v1/nothing");

    @Inject
    Client client;

    @Inject
    EmbeddedServer server;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(TestDatabases.properties());
        properties.put("micronaut.server.port", "-1");
        properties.put("vigie.jobs", "false");
        return properties;
    }

    private void checkRefused(String... headers) throws Exception {
        for (String method : UNSAFE) {
            for (String address : ADDRESSES) {
                JsonNode problem = Client.problem(403, client.send(method, address, "{}", headers));
                assertThat(problem.get("code").asString()).isEqualTo("CROSS_SITE");
            }
        }
    }

    private void checkLetThrough(String... headers) throws Exception {
        for (String method : UNSAFE) {
            for (String address : ADDRESSES) {
                HttpResponse<String> answer = client.send(method, address, "{}", headers);
                assertThat(answer.body()).as(method + " " + address).doesNotContain("CROSS_SITE");
                assertThat(answer.statusCode()).isIn(400, 401, 404, 405);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "", "SAME-ORIGIN", "same-origin, cross-site", "anything"})
    void refusesWhatTheBrowserSaysComesFromElsewhere(String site) throws Exception {
        checkRefused("Sec-Fetch-Site", site);
        checkRefused("Sec-Fetch-Site", site, "Origin", own());
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void takesWhatTheBrowserSaysComesFromHere(String site) throws Exception {
        checkLetThrough("Sec-Fetch-Site", site);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "null",
                "",
                "http://localhost",
                "http://localhost:1",
                "http://localhost:%d.elsewhere.example",
                "http://elsewhere.example/localhost:%d",
                "http://localhost:%d@elsewhere.example",
                "http://user@localhost:%d",
                "file://",
                "not an address",
                "localhost:%d"
            })
    void refusesAnotherOriginWhereTheBrowserSaysNoMore(String origin) throws Exception {
        checkRefused("Origin", origin.formatted(server.getPort()));
    }

    /** Of browsers that say nothing else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/a/form",
                "https://elsewhere.example",
                "http://localhost:1/",
                "http://localhost:%d.elsewhere.example/",
                "http://localhost:%d@elsewhere.example/",
                "http://elsewhere.example/?http://localhost:%d/",
                "http://elsewhere.example\\\\@localhost:%d/",
                "about:blank",
                "android-app://elsewhere/",
                "localhost:%d"
            })
    void refusesWhatAnotherSiteRefersToUs(String referer) throws Exception {
        checkRefused("Referer", referer.formatted(server.getPort()));
    }

    @Test
    void takesWhatRefersFromItsOwnPagesWhateverTheirAddress() throws Exception {
        checkLetThrough("Referer", own());
        checkLetThrough("Referer", own() + "/plateformes/coachhub?q=a|b[c]^d#e");
        checkLetThrough("Referer", "");
        checkLetThrough("Referer", "https://elsewhere.example/", "Origin", own());
        checkLetThrough("Referer", "https://elsewhere.example/", "Sec-Fetch-Site", "same-origin");
        checkRefused("Referer", own() + "/", "Origin", "https://elsewhere.example");
    }

    @Test
    void takesItsOwnOriginBehindAProxyThatEndsTlsToo() throws Exception {
        checkLetThrough("Origin", own());
        checkLetThrough("Origin", own().replace("http:", "https:"));
    }

    private String own() {
        return "http://" + server.getHost() + ":" + server.getPort();
    }

    @Test
    void anAddressOutsideTheApiIsKeptToo() throws Exception {
        assertThat(client.send("POST", "/no/such/page", "", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    /** RFC 8058: a mail program's page asks for it. The API has no such page, and nobody refuses it here. */
    @Test
    void onlyTheOneClickThatStopsLettersMayComeFromElsewhere() throws Exception {
        String[] elsewhere = {"Sec-Fetch-Site", "cross-site", "Origin", "https://mail.example"};
        for (String address : List.of("/compte/suivis/arret?token=x", "/en/account/follows/stop?token=x")) {
            assertThat(client.send("POST", address, "", elsewhere).body()).doesNotContain("CROSS_SITE");
            for (String method : List.of("PUT", "PATCH", "DELETE")) {
                Client.problem(403, client.send(method, address, "", elsewhere));
            }
            Client.problem(403, client.send("POST", address.replaceFirst("[?].*", ""), "", elsewhere));
        }
        Client.problem(403, client.send("POST", "/api/v1/me/follows?token=x", "", elsewhere));
    }

    /** As a site with a name of its own is asked. */
    private String answer(String method, String host, String origin) throws Exception {
        return RawConnection.send(
                server.getPort(),
                "%s /api/v1/platforms HTTP/1.1\r\nHost: %s\r\nOrigin: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        .formatted(method, host, origin));
    }

    @Test
    void aSiteWithANameIsKeptByItsName() throws Exception {
        assertThat(answer("PUT", "vigie.example", "https://vigie.example")).startsWith("HTTP/1.1 405");
        assertThat(answer("PUT", "VIGIE.example:8080", "https://vigie.example:8080"))
                .startsWith("HTTP/1.1 405");
        for (String elsewhere : List.of(
                "https://vigie.example:8080", "https://www.vigie.example", "https://vigie.example.elsewhere.example")) {
            assertThat(answer("PUT", "vigie.example", elsewhere))
                    .startsWith("HTTP/1.1 403")
                    .contains("CROSS_SITE");
        }
    }

    @Test
    void takesWhatAProgramSends() throws Exception {
        checkLetThrough();
    }

    @Test
    void readingWhatIsPublicIsFreeToAll() throws Exception {
        assertThat(client.get("/api/v1/platforms", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(200);
        for (String method : List.of("GET", "HEAD")) {
            assertThat(answer(method, "vigie.example", "https://elsewhere.example"))
                    .startsWith("HTTP/1.1 200")
                    .containsIgnoringCase("Access-Control-Allow-Origin: *")
                    .doesNotContainIgnoringCase("Access-Control-Allow-Credentials");
        }
        assertThat(answer("OPTIONS", "vigie.example", "https://elsewhere.example"))
                .doesNotContain("CROSS_SITE")
                .doesNotContainIgnoringCase("Access-Control-Allow-Methods");
    }
}
