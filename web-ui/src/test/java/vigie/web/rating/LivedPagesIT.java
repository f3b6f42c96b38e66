package vigie.web.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vigie.web.PageRules;
import vigie.web.Raters;
import vigie.web.Site;

/** What coaches lived, on the pages: beside what is documented, from three coaches on, worked out on the method page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivedPagesIT {
    private final Site site = Site.filled();

    @BeforeAll
    void rate() throws Exception {
        assertThat(site.page("/").select("th:contains(Vécu)")).isEmpty();
        assertThat(site.page("/").select("#minLived, option[value=lived]")).isEmpty();
        assertThat(site.page("/methode")
                        .select("section[aria-labelledby=ratings]")
                        .text())
                .contains("Aucune moyenne n’est encore montrée");
        Raters raters = new Raters(site);
        raters.rate(3, "torch", 5, 5, 5, 5);
        raters.rate(2, "ezra", 1, 1, 1);
        raters.rate(5, "relationship-hero", 1, 2, 2);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private static Element track(Document page, int criterion) {
        return page.select("table.tracks tbody tr").get(criterion - 1);
    }

    @Test
    void aPlatformsPageShowsBothTracksSideBySide() throws Exception {
        Document page = site.page("/plateformes/torch");
        PageRules.assertAll(page);
        assertThat(track(page, 1).text()).endsWith("inconnu 3,8 sur 5 (3 coachs)");
        assertThat(track(page, 3).text()).endsWith("favorable 3,8 sur 5 (3 coachs)");
        assertThat(track(page, 5).text()).endsWith("inconnu pas encore noté");
        assertThat(page.select("table.tracks circle").eachAttr("cx")).containsExactly("70", "70", "70", "70");
        assertThat(page.select(".themes-lived td").eachText())
                .containsExactly("3,8 sur 5", "pas encore de note", "pas encore de note", "pas encore de note");
        assertThat(page.select(".radar .point")).hasSize(1);
        assertThat(page.select(".radar .outline")).isEmpty();

        Element third = page.select("#critere-3 .lived-on").getFirst();
        assertThat(third.select("tbody th").eachText().getFirst()).isEqualTo("5 tout à fait d’accord");
        assertThat(third.select("td.figure").eachText()).containsExactly("3", "0", "0", "0", "0");
        assertThat(third.select("rect.part").eachAttr("width")).containsExactly("3", "0", "0", "0", "0");
        assertThat(third.select("rect.whole").eachAttr("width")).containsOnly("3");
        assertThat(third.select("td.picture").text()).matches("100.% 0.% 0.% 0.% 0.%");
        // The name of a row is its only stop with its box: what leads on from the name stands in the page, not in the
        // way.
        assertThat(site.page("/").select("td.lived-means a").eachAttr("tabindex"))
                .containsOnly("-1");

        Document english = site.page("/en/platforms/torch");
        PageRules.assertAll(english);
        assertThat(track(english, 3).text()).endsWith("favourable 3.8 out of 5 (3 coaches)");
    }

    @Test
    void twoCoachesGiveNoMean() throws Exception {
        Document page = site.page("/plateformes/ezra");
        assertThat(track(page, 1).text()).endsWith("2 vécus, note affichée à partir de 3");
        assertThat(page.select(".distribution, table.tracks circle, .radar")).isEmpty();
        assertThat(page.select(".lived-on").eachText().getFirst()).contains("2 vécus, note affichée à partir de 3");
    }

    @Test
    void aGapIsSaidOnceForAllAndOnItsCriterion() throws Exception {
        Document page = site.page("/plateformes/relationship-hero");
        assertThat(page.select("[aria-labelledby=tracks] .notice a").eachAttr("href"))
                .containsExactly("#critere-1");
        assertThat(page.select("#critere-1 .gap").text()).startsWith("écart");
        assertThat(page.select(".gap")).hasSize(1);
        assertThat(track(page, 1).text()).endsWith("favorable 2,0 sur 5 (5 coachs) écart");
    }

    /** Beside its place and no part of it, lest somebody choose by an answer that coaches did not find so. */
    @Test
    void whoChoosesIsToldWhatCoachesLived() throws Exception {
        Document page = site.page("/choisir?w.ethics=3&unknown=aside");
        Element gap = place(page, "Relationship Hero");
        assertThat(gap.select(".tag.recheck").eachText()).containsExactly("écart");
        assertThat(gap.select("> div").getLast().text())
                .startsWith("Vécu par des coachs 5 vécus, notes sur 5 : éthique 2,");
        assertThat(place(page, "Torch").select("> div").getLast().text())
                .isEqualTo("Vécu par des coachs 3 vécus, notes sur 5 : éthique 3,8");
        assertThat(place(page, "Koach").text()).doesNotContain("Vécu par des coachs");
    }

    private static Element place(Document page, String name) {
        return page.select("ol.places > li").stream()
                .filter(each -> each.select("h3 a").text().equals(name))
                .map(each -> each.expectFirst(".reasons"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlatformOfWhichNobodyToldAnythingHasNoFigures() throws Exception {
        assertThat(site.page("/plateformes/koach").select("#tracks, .lived-on, table.tracks"))
                .isEmpty();
    }

    @Test
    void theDirectoryShowsFiltersAndSortsByIt() throws Exception {
        Document page = site.page("/");
        PageRules.assertAll(page);
        Element torch = row(page, "Torch");
        assertThat(torch.select(".lived-means a").text()).isEqualTo("3 vécus");
        assertThat(torch.select(".lived-means .visually-hidden").eachText())
                .containsExactly(
                        "Éthique : 3,8.",
                        "Profession : pas encore de note.",
                        "Données : pas encore de note.",
                        "Contrat : pas encore de note.");
        assertThat(row(page, "Koach").select(".lived-means").text()).isEqualTo("aucun vécu");

        Document best = site.page("/?sort=lived");
        assertThat(names(best).getFirst()).isEqualTo("Torch");
        assertThat(names(best).getLast()).isEqualTo("Relationship Hero");
        assertThat(best.select("#sort option[selected]").text()).isEqualTo("notes des coachs");
        assertThat(best.select(".results-head").text()).contains("Les mieux notées par les coachs d’abord.");

        Document well = site.page("/?minLived=3.5");
        assertThat(names(well)).containsExactly("Torch");
        assertThat(well.select(".chip").text()).startsWith("vécu : au moins 3,5 dans chaque thème noté");
        assertThat(well.select("#minLived option[selected]").attr("value")).isEqualTo("3.5");
        assertThat(site.page("/?minLived=3.7")
                        .select("#minLived option[selected]")
                        .text())
                .isEqualTo("au moins 3,7 dans chaque thème noté");
        assertThat(names(site.page("/en?minLived=4"))).isEmpty();
    }

    private static Element row(Document page, String name) {
        return page.select("table.grid tbody tr").stream()
                .filter(each -> each.select("th a").text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Document page) {
        return page.select("table.grid tbody th a").eachText();
    }

    @Test
    void theMethodIsWorkedOutOnWhatMostCoachesRated() throws Exception {
        Document page = site.page("/methode");
        PageRules.assertAll(page);
        assertThat(page.select("#worked + p a").attr("href")).isEqualTo("/plateformes/relationship-hero#critere-1");
        assertThat(page.select("table.worked tbody tr").eachText())
                .containsExactly(
                        "1 5 5,0000 6,0000",
                        "2 0 0,0000 2,0000",
                        "3 0 0,0000 3,0000",
                        "4 0 0,0000 4,0000",
                        "5 0 0,0000 5,0000");
        assertThat(page.select("table.worked tfoot").text()).isEqualTo("Total N = 5,0000 20,0000");
        assertThat(page.select(".formula").getLast().text()).isEqualTo("m = 20,0000 / (5,0000 + 5) = 2,0000");
        assertThat(page.select("table.ages tbody tr").eachText())
                .containsExactly("0 mois 1,00", "12 mois 0,71", "24 mois 0,50", "48 mois 0,25", "80 mois 0,10");
        assertThat(site.page("/en/method").select(".formula").getLast().text())
                .isEqualTo("m = 20.0000 / (5.0000 + 5) = 2.0000");
    }
}
