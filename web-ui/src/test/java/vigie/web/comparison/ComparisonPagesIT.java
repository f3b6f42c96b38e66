package vigie.web.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.web.PageRules;
import vigie.web.SharedSite;
import vigie.web.Site;

/** Platforms side by side on a page, and what an address without a comparison leads to. */
@ExtendWith(SharedSite.class)
class ComparisonPagesIT {
    private static final String TWO = "/comparer?p=coachhub&p=koach";
    private static final String FIVE = "/comparer?p=koach&p=coachhub&p=betterup&p=ezra&p=torch";

    private final Site site;

    ComparisonPagesIT(Site site) {
        this.site = site;
    }

    @Test
    void isATableOfCriteriaByPlatforms() throws Exception {
        Document page = site.page(TWO);
        assertThat(page.expectFirst("h1").text()).isEqualTo("Comparer CoachHub et Koach");
        Element table = page.expectFirst("main table");
        assertThat(table.expectFirst("caption").text()).isNotBlank();
        assertThat(table.select("thead th[scope=col]")).hasSize(3);
        assertThat(table.select("thead th a[href^=/plateformes/]").eachText()).containsExactly("CoachHub", "Koach");
        assertThat(table.select("tbody > tr > th[scope=rowgroup]")).hasSize(4);
        assertThat(table.select("tbody > tr > th[scope=row]").eachText())
                .hasSize(15)
                .first()
                .asString()
                .startsWith("1. ");
        assertThat(table.select("tbody > tr"))
                .allSatisfy(row -> assertThat(row.select("> td")).hasSize(2));
        PageRules.assertAll(page);
    }

    @Test
    void aCellTellsStateReasonAndAnswersAsThePlatformsPageDoes() throws Exception {
        Document page = site.page(TWO);
        Element cell = page.expectFirst("tr:has(th a[href=/criteres/11]) td");
        assertThat(cell.expectFirst("svg use").attr("href")).isEqualTo("#UNFAVOURABLE");
        assertThat(cell.expectFirst("strong").text()).isEqualTo("défavorable");
        assertThat(cell.expectFirst("a").attr("href")).isEqualTo("/plateformes/coachhub#critere-11");
        Document platform = site.page("/plateformes/coachhub");
        assertThat(platform.expectFirst("#critere-11 .stance span").text())
                .endsWith(cell.expectFirst("> p + p").text());
        assertThat(cell.select("dd").eachText())
                .containsAll(platform.select("#critere-11 dd > strong").eachText());
    }

    @Test
    void anAskThatOnlyTheOtherAnswersIsUnknown() throws Exception {
        Document page = site.page("/comparer?p=coachhub&p=mento&p=aceup");
        for (Element row : page.select("tbody tr:has(dl)")) {
            List<List<String>> labels = row.select("td:has(dl)").stream()
                    .map(cell -> cell.select("dt").eachText())
                    .distinct()
                    .toList();
            assertThat(labels).as(row.text()).hasSize(1);
        }
        assertThat(page.select("dd .soft").eachText()).isNotEmpty().containsOnly("inconnu");
    }

    @Test
    void theAddressIsTheSameHoweverThePlatformsWereAskedFor() throws Exception {
        for (String query : List.of(
                "p=koach&p=coachhub", "p=coachhub&p=koach&p=coachhub", "p=koach,coachhub", "p=KOACH&p=CoachHub")) {
            Document page = site.page("/comparer?" + query);
            assertThat(page.select("header a[hreflang]").attr("href")).isEqualTo("/en/compare?p=coachhub&p=koach");
            assertThat(page.select("thead th a[href^=/plateformes/]").eachText())
                    .containsExactly("CoachHub", "Koach");
            assertThat(page.select("main [role=status]")).isEmpty();
        }
    }

    @Test
    void onlyWhatDiffersIsAnAddress() throws Exception {
        Document page = site.page(TWO);
        String switched =
                page.expectFirst("a:contains(Seulement ce qui diffère)").attr("href");
        assertThat(switched).isEqualTo(TWO + "&differences=true");
        Document differences = site.page(switched);
        int shown = differences.select("tbody th[scope=row]").size();
        int leftOut = 15 - shown;
        assertThat(shown).isBetween(1, 14);
        assertThat(differences.select(".compare-left").text()).startsWith(leftOut + " critères sont laissés de côté");
        assertThat(differences
                        .expectFirst("a:contains(Montrer tous les critères)")
                        .attr("href"))
                .isEqualTo(TWO);
        assertThat(site.json("/api/v1/platforms/compare?p=koach&p=coachhub")
                        .at("differences")
                        .items())
                .hasSize(shown);
        assertThat(differences.select("tbody:not(:has(th[scope=row]))")).isEmpty();
        PageRules.assertAll(differences);
    }

    @Test
    void aPlatformIsRemovedAndTheOthersStay() throws Exception {
        Document page = site.page("/comparer?p=coachhub&p=koach&p=betterup&differences=true");
        assertThat(page.select("thead a:contains(Retirer)").eachText())
                .containsExactly("Retirer BetterUp", "Retirer CoachHub", "Retirer Koach");
        assertThat(page.expectFirst("thead th:last-child a:contains(Retirer)").attr("href"))
                .isEqualTo("/comparer?p=betterup&p=coachhub&differences=true");
    }

    @Test
    void aPlatformIsAddedAndTheOthersStay() throws Exception {
        Document page = site.page(TWO + "&differences=true");
        Element form = page.expectFirst("main form");
        assertThat(form.attr("action")).isEqualTo("/comparer");
        assertThat(form.select("input[type=hidden][name=p]").eachAttr("value")).containsExactly("coachhub", "koach");
        assertThat(form.select("input[name=differences]").attr("value")).isEqualTo("true");
        assertThat(form.select("select[name=p] option").eachAttr("value"))
                .hasSize(1 + 57 - 2)
                .contains("", "betterup")
                .doesNotContain("koach");
        assertThat(site.page("/comparer?p=coachhub&p=koach&p=").select("thead th[scope=col]"))
                .hasSize(3);
    }

    @Test
    void fourLeaveNoRoomForAnother() throws Exception {
        Document page = site.page("/comparer?p=koach&p=coachhub&p=betterup&p=ezra");
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("thead th[scope=col]")).hasSize(5);
        assertThat(page.text()).contains("retirez-en une pour en ajouter une autre");
        PageRules.assertAll(page);
    }

    @Test
    void ofFiveTheFirstFourAreComparedAndTheOtherIsTold() throws Exception {
        Document page = site.page(FIVE);
        assertThat(page.select("thead th a[href^=/plateformes/]").eachText())
                .containsExactly("BetterUp", "CoachHub", "EZRA", "Koach");
        assertThat(page.expectFirst("main [role=status]").text())
                .isEqualTo("Quatre plateformes au plus tiennent côte à côte. Laissée de côté : Torch.");
        assertThat(page.select("main [role=status] a").attr("href")).isEqualTo("/plateformes/torch");
        assertThat(site.page(FIVE.replace("/comparer", "/en/compare"))
                        .expectFirst("main [role=status]")
                        .text())
                .isEqualTo("At most four platforms fit side by side. Left out: Torch.");
    }

    @Test
    void anUnknownNameIsToldAndTheOthersAreCompared() throws Exception {
        Document page = site.page(TWO + "&p=nobody&p=%3Cb%3Ex%3C/b%3E");
        assertThat(page.expectFirst("main [role=status]").text())
                .isEqualTo("L’annuaire n’a pas de plateforme à ces noms : nobody, <b>x</b>.");
        assertThat(page.select("main b")).isEmpty();
        assertThat(page.select("thead th[scope=col]")).hasSize(3);
        PageRules.assertAll(page);
    }

    @ParameterizedTest
    @CsvSource({
        "/comparer, 0, Choisissez de deux à quatre plateformes",
        "/comparer?p=, 0, Choisissez de deux à quatre plateformes",
        "/comparer?p=nobody, 0, Choisissez de deux à quatre plateformes",
        "/comparer?p=koach, 1, Koach est choisie. Choisissez dans ces listes au moins une autre plateforme",
        "/comparer?p=koach&p=koach&differences=true, 1, Koach est choisie.",
        "/comparer?p=koach&p=nobody, 1, Koach est choisie.",
        "/en/compare, 0, Choose two to four platforms",
        "/en/compare?p=koach&p=nobody, 1, Koach is chosen."
    })
    void withFewerThanTwoThePageShowsHowToChoose(String address, int chosen, String says) throws Exception {
        Document page = site.page(address);
        assertThat(page.expectFirst("h1").text()).isIn("Comparer des plateformes", "Compare platforms");
        assertThat(page.select("main table")).isEmpty();
        assertThat(page.select("main p").eachText()).anyMatch(each -> each.startsWith(says));
        Element form = page.expectFirst("main form");
        assertThat(form.select("select[name=p]")).hasSize(4);
        assertThat(form.select("option[selected]").eachAttr("value")).hasSize(chosen);
        assertThat(page.select("main a[href^='/']").eachAttr("href"))
                .anyMatch(each -> each.matches("(/|/en)(\\?p=koach)?"));
        assertThat(page.select("main [role=status]").isEmpty()).isEqualTo(!address.contains("nobody"));
        PageRules.assertAll(page);
    }

    @Test
    void aHugeAddressLeadsOn() throws Exception {
        String huge =
                IntStream.range(0, 900).mapToObj(number -> "p=nobody" + number).collect(Collectors.joining("&"));
        Document page = site.page("/comparer?p=koach&p=coachhub&" + huge);
        assertThat(page.select("thead th[scope=col]")).hasSize(3);
        assertThat(page.expectFirst("main [role=status]").text())
                .contains("nobody17.")
                .endsWith("L’adresse contient encore 882 autres noms, qui n’ont pas été lus.");
        PageRules.assertAll(page);
        String larger = "p=" + "x".repeat(20_000);
        HttpResponse<String> answer = site.get("/comparer?" + larger);
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(Site.parsed(answer).select("main form, main a")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/comparer?p=%00",
                "/comparer?p=%F0%9F%98%80&p=koach",
                "/comparer?p",
                "/comparer?&&&",
                "/comparer?differences=maybe",
                "/comparer?p=koach&p=coachhub&differences=",
                "/comparer?p=../../etc&p=koach%2Fx",
                "/comparer?p=%FF"
            })
    void whateverStandsInTheAddressAPageLeadsOn(String address) throws Exception {
        HttpResponse<String> answer = site.get(address);
        assertThat(answer.statusCode()).isIn(200, 400);
        assertThat(answer.body()).contains("<h1>", "href=\"/\"");
    }

    @Test
    void whatTheDirectorySendsAlongIsLeftBehind() throws Exception {
        HttpResponse<String> answer = site.get("/en/compare?sort=coverage&q=&kind=HYBRID&p=koach&p=coachhub&p=a%26b");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/en/compare?p=koach&p=coachhub&p=a%26b");
        assertThat(site.get("/comparer?sort=coverage").headers().firstValue("Location"))
                .hasValue("/comparer");
    }

    @Test
    void theTableIsAFileForSpreadsheets() throws Exception {
        String link = site.page(TWO).expectFirst("a:contains(CSV)").attr("href");
        assertThat(link).isEqualTo("/comparer.csv?p=coachhub&p=koach");
        HttpResponse<byte[]> file = site.send("GET", link, BodyHandlers.ofByteArray());
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"vigie-coachhub-koach.csv\"");
        assertThat(file.body()).startsWith(0xEF, 0xBB, 0xBF);
        List<String> lines = new String(file.body(), UTF_8).substring(1).lines().toList();
        assertThat(lines.getFirst()).startsWith("N°;Critère;Question;CoachHub\u00a0: regard;");
        assertThat(lines).anyMatch(line -> line.startsWith("11;") && line.contains(";défavorable;"));
        List<String> english =
                site.get("/en/compare.csv?p=koach&p=coachhub").body().lines().toList();
        assertThat(english).hasSameSizeAs(lines);
        assertThat(english.getFirst()).contains("No.,Criterion,Question,CoachHub: stance,");
    }

    @Test
    void withoutAComparisonThereIsNoFile() throws Exception {
        HttpResponse<String> answer = site.get("/comparer.csv?p=koach&p=nobody");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/comparer?p=koach&p=nobody");
    }

    @Test
    void aPlatformsPageLeadsToItsComparison() throws Exception {
        assertThat(site.page("/plateformes/koach")
                        .select("main a[href='/comparer?p=koach']")
                        .text())
                .isEqualTo("Comparer avec d’autres plateformes");
        assertThat(site.page("/en/platforms/koach").select("main a[href='/en/compare?p=koach']"))
                .hasSize(1);
    }
}
