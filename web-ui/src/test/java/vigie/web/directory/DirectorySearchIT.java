package vigie.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.directory.Grid.Row;

@ExtendWith(SharedSite.class)
class DirectorySearchIT {
    private final Site site;

    DirectorySearchIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CoachHub",
                "coach hub",
                "coachub",
                "COACHHUB",
                "  coachhub ",
                "coach-hub",
                "https://www.coachhub.com/fr/"
            })
    void findsANameHoweverItIsWritten(String words) throws Exception {
        assertThat(Grid.rows(searched("/", words)).stream().map(Row::slug))
                .first()
                .isEqualTo("coachhub");
        assertThat(Grid.rows(searched("/en", words)).stream().map(Row::slug))
                .first()
                .isEqualTo("coachhub");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en"})
    void whereNothingIsFoundSaysWhatToDoNext(String directory) throws Exception {
        Document page = searched(directory, "supervision");
        assertThat(Grid.rows(page)).isEmpty();
        Element nothing = page.expectFirst("section[aria-labelledby=results]");
        assertThat(nothing.select("a[href='" + directory + "']")).isNotEmpty();
        String guide = directory.equals("/") ? "/criteres/" : "/en/criteria/";
        assertThat(nothing.select("a[href^='" + guide + "']").eachAttr("href"))
                .containsExactly(guide + 5, guide + 6, guide + 7, guide + 8);
        assertThat(nothing.select("p").first()).isNotNull();
        assertThat(nothing.select("p").text()).isNotBlank();
    }

    @Test
    void aSearchAmongFiltersCanBeWidened() throws Exception {
        Document page = site.page("/?q=coachhub&kind=SERVICE&sort=name");
        assertThat(Grid.rows(page)).isEmpty();
        Element wider = page.expectFirst("main a[href='/?q=coachhub&sort=name']");
        assertThat(Grid.rows(site.page(wider.attr("href"))).stream().map(Row::slug))
                .contains("coachhub");
    }

    @Test
    void filtersThatNobodyPassesLeadToAllPlatforms() throws Exception {
        Document page = site.page("/?kind=SERVICE&stance.13=ALERT");
        assertThat(Grid.rows(page)).isEmpty();
        Element nothing = page.expectFirst("section[aria-labelledby=results]");
        assertThat(nothing.select("a[href='/']")).isNotEmpty();
        assertThat(nothing.select("a[href^='/criteres']")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onfocus='alert(1)",
                "a&kind=SERVICE&amp;",
                "{0} {q,plural,one{x}} ${1+1}",
                "é漢字🙂"
            })
    void whatIsSearchedIsShownAsText(String words) throws Exception {
        Document page = searched("/", words);
        assertThat(page.expectFirst("form[role=search] input[name=q]").val()).isEqualTo(words);
        String chip = page.expectFirst("ul[aria-label] a[href*=results] span").text();
        assertThat(chip).isEqualTo("nom : " + words.replace('\'', '’'));
        assertThat(page.select("script:not([src], [type=application/ld+json]), img, [onerror], [onfocus]"))
                .isEmpty();
        String other = page.expectFirst("header a[hreflang]").attr("href");
        assertThat(other).isEqualTo("/en?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(site.page(other).expectFirst("input[name=q]").val()).isEqualTo(words);
    }

    @Test
    void aSearchThatIsTooLongIsNamedAndLeftOut() throws Exception {
        Document page = searched("/", "x".repeat(101));
        assertThat(page.select("[role=status] li")).hasSize(1);
        assertThat(Grid.rows(page)).hasSize(57);
    }

    @Test
    void aSearchOfSignsAloneFindsNothing() throws Exception {
        for (String words : List.of("%", "_", "!!!")) {
            assertThat(Grid.rows(searched("/", words))).as(words).isEmpty();
        }
    }

    private Document searched(String directory, String words) throws Exception {
        return site.page(directory + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}
