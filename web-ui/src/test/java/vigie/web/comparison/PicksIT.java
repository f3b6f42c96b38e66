package vigie.web.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigie.web.PageRules;
import vigie.web.SharedSite;
import vigie.web.Site;

/** Platforms ticked in the directory. */
@ExtendWith(SharedSite.class)
class PicksIT {
    private final Site site;

    PicksIT(Site site) {
        this.site = site;
    }

    @Test
    void eachRowHasABoxThatSaysWhatItCompares() throws Exception {
        Document page = site.page("/");
        assertThat(page.select("tbody tr")).allSatisfy(row -> {
            Element box = row.expectFirst("label input[type=checkbox][name=p][form=filters]");
            assertThat(row.expectFirst("th a").attr("href")).isEqualTo("/plateformes/" + box.val());
            assertThat(row.expectFirst("label:has([name=p])").text())
                    .isEqualTo("Comparer " + row.expectFirst("th a").text());
        });
        assertThat(page.select("[name=p][checked]")).isEmpty();
        Element button = page.expectFirst("main button[form=filters]");
        assertThat(button.text()).isEqualTo("Comparer");
        assertThat(button.attr("formaction")).isEqualTo("/comparer");
        assertThat(page.select("form#filters")).hasSize(1);
        assertThat(site.page("/en").expectFirst("main button[form=filters]").attr("formaction"))
                .isEqualTo("/en/compare");
    }

    @Test
    void whatIsTickedStaysTickedWhereverTheDirectoryIsNarrowed() throws Exception {
        Document page = site.page("/?kind=HYBRID&sort=name&p=KOACH&p=coachhub&p=nobody");
        assertThat(page.select("[name=p][checked]").eachAttr("value")).containsExactlyInAnyOrder("coachhub", "koach");
        assertThat(page.select("form[role=search] [type=hidden]").eachAttr("value"))
                .containsExactly("coachhub", "koach");
        assertThat(page.select(".chips a").eachAttr("href")).allMatch(each -> each.contains("p=coachhub&p=koach"));
        assertThat(page.select("header a[hreflang]").attr("href"))
                .isEqualTo("/en?kind=HYBRID&sort=name&p=coachhub&p=koach");
        PageRules.assertAll(page);
    }

    @Test
    void whatIsTickedAndHasNoRowIsToldBesideTheButton() throws Exception {
        Document page = site.page("/?q=zzzzzz&p=koach");
        assertThat(page.select("fieldset:has([name=p])").text()).isEqualTo("Cochées aussi : Comparer Koach");
        assertThat(page.select("main button[form=filters]")).hasSize(1);
        assertThat(site.page("/?q=zzzzzz").select("main button[form=filters]")).isEmpty();
    }
}
