package vigie.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.web.SharedSite;
import vigie.web.Site;

/** The form of filters, the chips that take them away, and what is no filter. */
@ExtendWith(SharedSite.class)
class DirectoryFiltersIT {
    private static final String MANY = "q=coach&kind=CONTRACTUAL&kind=HYBRID&offer=BOOKING&minCoverage=1"
            + "&stance.data=MIXED&stance.11=NEUTRAL&ask.13a=UNKNOWN&sort=name";

    private final Site site;

    DirectoryFiltersIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en",
                "/?" + MANY,
                "/en?" + MANY,
                "/?kind=SERVICE&sort=updated",
                "/?minCoverage=5&sort=coverage",
                "/?q=coach",
                "/?offer=CHATBOT&ask.13b=DOCUMENTED&sort=name"
            })
    void sendingTheFormAsItStandsLeadsToTheSamePage(String address) throws Exception {
        Document page = site.page(address);
        Document again = site.page(sent(filterForm(page)));
        assertThat(again.expectFirst("header a[hreflang]").attr("href").replaceFirst("[?&]sort=coverage", ""))
                .isEqualTo(page.expectFirst("header a[hreflang]").attr("href").replaceFirst("[?&]sort=coverage", ""));
        assertThat(Grid.rows(again)).isEqualTo(Grid.rows(page));
    }

    @Test
    void tickingABoxAddsItsFilterAndKeepsTheOthers() throws Exception {
        Document page = site.page("/?q=coach&kind=SERVICE&sort=name");
        FormElement form = filterForm(page);
        form.expectFirst("input[name=ask.11b][value=SILENCE]").attr("checked", "checked");
        Document narrowed = site.page(sent(form));
        assertThat(narrowed.select("input[checked]").eachAttr("value")).containsExactly("SERVICE", "SILENCE");
        assertThat(narrowed.select("select[name=sort] option[selected]").eachAttr("value"))
                .containsExactly("name");
        assertThat(narrowed.expectFirst("form[role=search] input").val()).isEqualTo("coach");
        assertThat(Grid.rows(page)).containsAll(Grid.rows(narrowed));
    }

    @Test
    void eachBoxSaysHowManyPlatformsItLeadsTo() throws Exception {
        Document page = site.page("/");
        for (String box : List.of(
                "kind=SERVICE", "offer=BOOKING", "stance.11=FAVOURABLE", "stance.data=MIXED", "ask.13a=UNKNOWN")) {
            String[] parts = box.split("=", 2);
            Element label = page.expectFirst("input[name=" + parts[0] + "][value=" + parts[1] + "]")
                    .parent();
            String count = label == null ? "" : label.text().replaceFirst(".* ", "");
            assertThat(Grid.rows(site.page("/?" + box)))
                    .as(box)
                    .hasSize(Integer.parseInt(count))
                    .isNotEmpty();
        }
    }

    @Test
    void groupsWithATickedBoxStandOpen() throws Exception {
        Document page = site.page("/?ask.13a=UNKNOWN");
        assertThat(page.select("details[open] > summary").eachText())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("13.");
        assertThat(site.page("/").select("details[open]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en"})
    void eachChipTakesAwayOneFilterAndKeepsTheOrder(String directory) throws Exception {
        Document page = site.page(directory + "?" + MANY);
        List<Element> chips = page.select("ul[aria-label] a[href*=results]");
        assertThat(chips).hasSize(9);
        List<String> all = List.of(MANY.split("&"));
        for (int chip = 0; chip < 8; chip++) {
            String taken = all.get(chip);
            String others = all.stream().filter(each -> !each.equals(taken)).collect(Collectors.joining("&"));
            assertThat(chips.get(chip).attr("href")).isEqualTo(directory + "?" + others + "#results");
        }
        assertThat(chips.getLast().attr("href")).isEqualTo(directory + "?sort=name#results");
        assertThat(page.select("#results")).hasSize(1);
    }

    @Test
    void withoutAFilterThereIsNoChip() throws Exception {
        assertThat(site.page("/?sort=name").select("a[href*=results]")).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsNamedAndTheRestApplies() throws Exception {
        Document page = site.page("/?kind=PLANE&kind=SERVICE&stance.99=ALERT&ask.13a=NEVER&sort=luck&minCoverage=99");
        Element notice = page.expectFirst("[role=status]");
        assertThat(notice.select("li code").eachText())
                .containsExactlyInAnyOrder(
                        "kind=PLANE", "stance.99=ALERT", "ask.13a=NEVER", "sort=luck", "minCoverage=99");
        assertThat(notice.select("li").eachText()).allMatch(each -> each.endsWith("."));
        assertThat(Grid.rows(page))
                .isEqualTo(Grid.rows(site.page("/?kind=SERVICE")))
                .hasSize(31);
        assertThat(page.expectFirst("header a[hreflang]").attr("href")).isEqualTo("/en?kind=SERVICE");
    }

    @Test
    void ofTwoLeastMeansTheFirstAppliesAndTheOtherIsNamed() throws Exception {
        Document page = site.page("/?minLived=3&minLived=4");
        assertThat(page.select("[role=status] li code").eachText()).containsExactly("minLived=4");
        assertThat(page.expectFirst("header a[hreflang]").attr("href")).isEqualTo("/en?minLived=3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/?utm_source=x&utm_campaign=y", "/?fbclid=1", "/?", "/?kind=&q=&minCoverage=&sort=", "/?page=2x"
            })
    void whatOtherSitesAddAndWhatIsEmptyIsNoMistake(String address) throws Exception {
        Document page = site.page(address);
        assertThat(page.select("[role=status]")).isEmpty();
        assertThat(Grid.rows(page)).hasSize(57);
        assertThat(page.expectFirst("header a[hreflang]").attr("href")).isEqualTo("/en");
    }

    @Test
    void aPageBeyondTheLastIsNotThere() throws Exception {
        assertThat(site.get("/?page=2").statusCode()).isEqualTo(404);
        assertThat(site.get("/en?page=9999").statusCode()).isEqualTo(404);
        assertThat(Grid.rows(site.page("/?page=1"))).hasSize(57);
    }

    private static FormElement filterForm(Document page) {
        return page.select("main form:not([role=search])").forms().getFirst();
    }

    /** What a browser asks for when the form is sent, empty fields included. */
    private static String sent(FormElement form) {
        String query = form.formData().stream().map(DirectoryFiltersIT::encoded).collect(Collectors.joining("&"));
        return form.attr("action").replaceFirst("#.*", "") + "?" + query;
    }

    private static String encoded(Connection.KeyVal field) {
        return URLEncoder.encode(field.key(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(field.value(), StandardCharsets.UTF_8);
    }
}
