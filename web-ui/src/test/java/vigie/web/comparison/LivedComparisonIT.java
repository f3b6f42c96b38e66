package vigie.web.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vigie.web.PageRules;
import vigie.web.Raters;
import vigie.web.Site;

/** What coaches lived, in a comparison: beside what is documented, from three coaches on, with what is at odds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivedComparisonIT {
    private static final String THREE = "?p=ezra&p=relationship-hero&p=torch";

    private final Site site = Site.filled();

    @BeforeAll
    void rate() throws Exception {
        assertThat(site.page("/comparer" + THREE).select(".compare-lived")).isEmpty();
        Raters raters = new Raters(site);
        raters.rate(3, "torch", 5, 5, 5, 5);
        raters.rate(2, "ezra", 1, 1, 1);
        raters.rate(5, "relationship-hero", 1, 2, 2);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private static List<String> lived(Document page, int criterion) {
        return page.select("tr:has(th a[href$=/" + criterion + "]) .compare-lived")
                .eachText();
    }

    @Test
    void eachCellTellsItsMeanAndHowManyRated() throws Exception {
        Document page = site.page("/comparer" + THREE);
        PageRules.assertAll(page);
        assertThat(lived(page, 2).getFirst()).isEqualTo("Vécu : 2 vécus, note affichée à partir de 3");
        assertThat(lived(page, 2).getLast()).isEqualTo("Vécu : 3,8 sur 5 (3 coachs)");
        assertThat(lived(page, 4)).contains("Vécu : pas encore noté").last().isEqualTo("Vécu : 3,8 sur 5 (3 coachs)");
        assertThat(lived(page, 5)).isEmpty();
        assertThat(page.select("thead th").eachText()).anyMatch(head -> head.contains("5 vécus"));
        assertThat(page.expectFirst("tr:has(th[scope=rowgroup]) td:last-child").text())
                .endsWith("documentés Vécu : 3,8");
        Document english = site.page("/en/compare" + THREE);
        assertThat(lived(english, 2)).last().isEqualTo("Lived: 3.8 out of 5 (3 coaches)");
    }

    @Test
    void aGapIsFlaggedWhereThePlatformsPageFlagsIt() throws Exception {
        int there = site.page("/plateformes/relationship-hero")
                .select(".lived-on .gap")
                .size();
        assertThat(there).isPositive();
        assertThat(site.page("/comparer" + THREE).select(".compare-lived .gap").eachText())
                .hasSize(there)
                .allMatch(gap -> gap.startsWith("écart "));
    }

    @Test
    void tablesAndJsonTellTheSameFigures() throws Exception {
        String french = site.get("/comparer.csv" + THREE).body();
        assertThat(french.lines().toList().getFirst()).endsWith("note vécue, sur 5;Torch\u00a0: coachs");
        assertThat(french.lines().filter(line -> line.startsWith("1;"))).allMatch(line -> line.endsWith(";3,8;3"));
        String codes = site.get("/api/v1/platforms/compare" + THREE, "Accept", "text/csv")
                .body();
        assertThat(codes.lines().filter(line -> line.contains(",1a,"))).allMatch(line -> line.endsWith(",3.8,3"));
        assertThat(site.json("/api/v1/platforms/compare" + THREE)
                        .at("items")
                        .items()
                        .getLast()
                        .at("lived")
                        .at("experiences")
                        .number())
                .isEqualTo(3);
    }
}
