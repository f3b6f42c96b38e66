package vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.web.proposal.Proposals;

/** What search engines are told is what readers see. */
@ExtendWith(SharedSite.class)
class StructuredDataIT {
    private final Site site;

    StructuredDataIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"fr, /plateformes/coachhub, /", "en, /en/platforms/coachhub, /en"})
    void aPlatformsPageTellsWhatStandsOnIt(String language, String address, String directory) throws Exception {
        Document page = site.page(address);
        Json about = thing(site, page, "WebPage");
        assertThat(about.at("url").text())
                .isEqualTo(page.select("link[rel=canonical]").attr("href"));
        assertThat(about.at("name").text()).isEqualTo(page.expectFirst("h1").text());
        assertThat(about.at("inLanguage").text()).isEqualTo(language);
        Json service = about.at("about");
        assertThat(service.at("name").text()).isEqualTo(page.expectFirst("h1").text());
        assertThat(service.at("description").text())
                .isEqualTo(page.expectFirst(".lede").wholeText().strip());
        assertThat(service.at("url").text())
                .isEqualTo(page.expectFirst(".facts a[rel~=external]").attr("href"));
        assertThat(service.at("serviceType").text())
                .isEqualTo(page.expectFirst(".what strong").text());
        List<Json> steps =
                thing(site, page, "BreadcrumbList").at("itemListElement").items();
        assertThat(steps)
                .extracting(step -> step.at("item").text())
                .containsExactly(Site.URL + directory, Site.URL + address);
        assertThat(steps).extracting(step -> step.at("position").number()).containsExactly(1, 2);
    }

    /** Nobody has lived anything there yet: no mean is shown, and none is told. */
    @Test
    void withoutAMeanThereIsNoRating() throws Exception {
        assertThat(data(site.page("/plateformes/coachhub"))).doesNotContain("Rating");
    }

    /** From three coaches on: each criterion by itself, and no number for the whole. */
    @Test
    void aMeanThatIsShownIsToldWithItsCriterion() throws Exception {
        try (Site rated = Site.empty()) {
            new Proposals(rated).platform("Essai");
            Raters raters = new Raters(rated);
            raters.rate(2, "essai", 5, 4, 3);
            assertThat(data(rated.page("/plateformes/essai"))).doesNotContain("Rating");
            raters.rate(1, "essai", 5, 2, 3);
            for (String address : List.of("/plateformes/essai", "/en/platforms/essai")) {
                Document page = rated.page(address);
                List<Json> ratings = thing(rated, page, "WebPage")
                        .at("about")
                        .at("aggregateRating")
                        .items();
                assertThat(ratings)
                        .extracting(rating -> rating.at("reviewAspect").text() + " "
                                + rating.at("ratingValue").node().coerceStringValue())
                        .isEqualTo(page.select(".tracks tbody tr:has(.mean)").stream()
                                .map(row -> row.expectFirst("th").text().replaceFirst("^\\d+\\. ", "") + " "
                                        + row.expectFirst(".mean strong").text().replace(',', '.'))
                                .toList())
                        .hasSize(3);
                assertThat(ratings).allSatisfy(rating -> {
                    assertThat(rating.at("ratingCount").number()).isEqualTo(3);
                    assertThat(rating.at("worstRating").number()).isEqualTo(1);
                    assertThat(rating.at("bestRating").number()).isEqualTo(5);
                });
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en", "/?kind=SERVICE&sort=name", "/?q=zzzzzz"})
    void theDirectoryTellsItsRows(String address) throws Exception {
        Document page = site.page(address);
        Json list = thing(site, page, "CollectionPage").at("mainEntity");
        List<Json> rows = page.select("tbody th a").isEmpty()
                ? List.of()
                : list.at("itemListElement").items();
        assertThat(list.at("numberOfItems").number()).isEqualTo(rows.size());
        assertThat(rows)
                .extracting(row -> row.at("name").text())
                .isEqualTo(page.select("tbody th a").eachText());
        assertThat(rows)
                .extracting(row -> row.at("item").text())
                .isEqualTo(page.select("tbody th a").eachAttr("href").stream()
                        .map(each -> Site.URL + each)
                        .toList());
        for (int place = 0; place < rows.size(); place++) {
            assertThat(rows.get(place).at("position").number()).isEqualTo(place + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/criteres", "/en/criteria"})
    void theGuideTellsOnWhichGuideItIsBased(String address) throws Exception {
        Document page = site.page(address);
        Json guide = thing(site, page, "WebPage");
        assertThat(guide.at("name").text()).isEqualTo(page.expectFirst("h1").text());
        assertThat(guide.at("description").text())
                .isEqualTo(page.select("meta[name=description]").attr("content"));
        assertThat(guide.at("isBasedOn").at("name").text()).startsWith("Comment choisir une plateforme");
        assertThat(page.select("main").text())
                .contains(guide.at("isBasedOn").at("creator").at("name").text());
        assertThat(data(page)).doesNotContain("FAQPage", "Answer");
    }

    @Test
    void aHostileNameIsToldAsItIsAndEndsNothing() throws Exception {
        try (Site empty = Site.empty()) {
            String name = "A</script><script>alert(1)</script><!-- \"b\"";
            new Proposals(empty).platform(name);
            String slug = empty.value("select slug from platform");
            for (String address : List.of("/plateformes/" + slug, "/")) {
                Document page = empty.page(address);
                PageRules.hasNoScriptOrStyleOfItsOwn(page);
                assertThat(data(page)).doesNotContain("<", ">");
                assertThat(page.title()).doesNotContain("alert(1)-->");
            }
            assertThat(thing(empty, empty.page("/plateformes/" + slug), "WebPage")
                            .at("name")
                            .text())
                    .isEqualTo(name);
        }
    }

    private static String data(Document page) {
        return page.expectFirst("head script[type=application/ld+json]").data();
    }

    private static Json thing(Site site, Document page, String type) throws Exception {
        JsonNode root = site.bean(JsonMapper.class).readValue(data(page), Argument.of(JsonNode.class));
        return new Json(root)
                .at("@graph").items().stream()
                        .filter(each -> each.at("@type").text().equals(type))
                        .findFirst()
                        .orElseThrow();
    }
}
