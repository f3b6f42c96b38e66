package vigie.web.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.web.SharedSite;
import vigie.web.Site;

/** The page of the API tells of every call that the description has, in the reader's language. */
@ExtendWith(SharedSite.class)
class ReferencePagesIT {
    private final Site site;

    ReferencePagesIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/en/api"})
    void tellsOfEveryCallOfTheDescription(String path) throws Exception {
        Document page = site.page(path);
        List<String> described = site.get("/api/v1/openapi.yml")
                .body()
                .lines()
                .filter(line -> line.startsWith("      operationId: "))
                .map(line -> line.substring("      operationId: ".length()))
                .toList();
        assertThat(described).hasSizeGreaterThan(60);
        assertThat(page.select(".call").eachAttr("id")).containsExactlyInAnyOrderElementsOf(described);
        assertThat(page.select(".call")).allSatisfy(call -> {
            assertThat(call.select("h4 a").attr("href")).isEqualTo("#" + call.id());
            assertThat(call.select("pre.answered, .says:matches(20[24])")).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/api, 'Membre, par une session ou un jeton d’accès CONTRIBUTE', obligatoire, Quelqu’un d’autre vient",
        "/en/api, 'Members, by a session or an access token CONTRIBUTE', required, Somebody else has just"
    })
    void aCallSaysWhoMayAskWhatIsSentAndHowItIsRefused(String path, String who, String required, String sentence)
            throws Exception {
        Document page = site.page(path);
        Element call = page.expectFirst("#writeMyExperience");
        assertThat(call.select(".call-line code").text()).isEqualTo("PUT /platforms/{slug}/experiences/mine");
        assertThat(call.select(".call-line .soft").text()).isEqualTo(who);
        assertThat(row(call, "submit")).contains(required, "boolean");
        assertThat(row(call, "relation")).contains("\"ACTIVE\" | \"ENDED\"").doesNotContain(required);
        assertThat(row(call, "ratings[].rating")).contains("integer 1…5");
        assertThat(call.select("pre.answered").text()).contains("\"status\": \"SUBMITTED\"");
        assertThat(call.select(".refused").text()).contains("STALE 409 " + sentence);
        assertThat(call.expectFirst("details > .says:last-child").text())
                .contains("NOT_SIGNED_IN")
                .doesNotContain("STALE");
    }

    private static String row(Element call, String name) {
        return call.select("tr").stream()
                .filter(row -> row.select("th code").text().equals(name))
                .map(Element::text)
                .findFirst()
                .orElseThrow();
    }

    /** What only English says is told to be English, in the French page. */
    @Test
    void whatIsEnglishSaysSo() throws Exception {
        Document french = site.page("/api");
        assertThat(french.select(".call .measure, .call td > span"))
                .hasSizeGreaterThan(100)
                .allMatch(each -> each.attr("lang").equals("en"));
        assertThat(site.page("/en/api").select("main [lang]")).isEmpty();
    }

    @Test
    void givesTheAddressOfThisSite() throws Exception {
        assertThat(site.page("/api").expectFirst("pre.typed").text()).isEqualTo("VIGIE=" + Site.URL);
    }

    @Test
    void otherPagesLeadToIt() throws Exception {
        assertThat(site.page("/").select("footer a[href=/api]")).hasSize(1);
        assertThat(site.page("/en").select("footer a[href=/en/api]")).hasSize(1);
        assertThat(site.page("/donnees").select("main a[href=/api]")).hasSize(1);
    }

    /** The page stands above the addresses of the API: what is wrong with it is told by a page, and by a problem below. */
    @ParameterizedTest
    @CsvSource({
        "/api, 200, text/html",
        "/api?x=1, 200, text/html",
        "/en/api/nowhere, 404, text/html",
        "/apis, 404, text/html",
        "/api/nowhere, 404, application/problem+json",
        "/api/v1/nowhere, 404, application/problem+json"
    })
    void isNotTakenForTheApi(String address, int status, String type) throws Exception {
        HttpResponse<String> answer = site.get(address, "Accept", "*/*");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    }

    @Test
    void aPostIsRefusedByAPage() throws Exception {
        HttpResponse<String> answer =
                site.send("POST", "/api", HttpResponse.BodyHandlers.ofString(), "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    }
}
