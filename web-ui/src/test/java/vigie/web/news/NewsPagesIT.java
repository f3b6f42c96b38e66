package vigie.web.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.moderation.Case;
import vigie.moderation.Outcome;
import vigie.web.PageRules;
import vigie.web.Site;
import vigie.web.proposal.Proposals;

/** What changed in the whole directory, as a page and as a feed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewsPagesIT {
    private static final String HOSTILE = "<b id=\"owned\">Essai & \"Cie\"</b> ]]>";
    private static final String HOSTILE_SLUG = "b-id-owned-essai-cie-b";

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @SuppressWarnings("NullAway.Init")
    private Proposals proposals;

    /** A platform of which an imported answer was corrected. */
    private String corrected = "";

    private String correctedName = "";

    @BeforeAll
    void aDirectoryWithNews() throws Exception {
        site = Site.filled();
        proposals = new Proposals(site);
        proposals.platform("Essai");
        proposals.platform(HOSTILE);
        proposals.publish(proposals.answer("essai", "1b", "ICF"));
        proposals.publish(proposals.answer("essai", "13a", "NONE"));
        Case withdrawn = proposals.answer("essai", "1a", "YES");
        proposals.publish(withdrawn);
        proposals.decide(withdrawn, Outcome.WITHDRAW);
        proposals.decide(withdrawn, Outcome.WITHDRAW);
        String[] documented = site.value("""
                        select p.slug || '/' || p.name from answer a join platform p on p.id = a.platform_id
                        where a.ask = '13a' and a.origin = 'IMPORT' and a.value_codes <> '{NONE}' order by p.slug limit 1
                        """).split("/", 2);
        corrected = documented[0];
        correctedName = documented[1];
        proposals.publish(proposals.answer(corrected, "13a", "NONE"));
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private Element article(Document page, String name) {
        return page.select("article").stream()
                .filter(each -> each.expectFirst("h3").text().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name + " on " + page.body()));
    }

    @Test
    void anImportReadsAsAFewLines() throws Exception {
        Document page = site.page("/nouveautes");
        Element imported = article(page, "Import des fichiers de l’annuaire");
        assertThat(imported.expectFirst("p").text()).matches("57 plateformes ajoutées, \\d{3} réponses publiées");
        assertThat(imported.select("li")).hasSize(57);
        assertThat(imported.select("li a").eachAttr("href")).contains("/plateformes/koach", "/plateformes/coachhub");
        assertThat(page.select("main li").size()).isLessThan(80);
        assertThat(page.select("a[rel=next]")).isEmpty();
    }

    @Test
    void onePlatformsChangesOfADayStandTogetherAndFold() throws Exception {
        Document page = site.page("/nouveautes");
        Element essai = article(page, "Essai");
        assertThat(essai.select("summary").text()).startsWith("5 changements");
        assertThat(essai.select("li strong").eachText())
                .containsExactly(
                        "Réponse retirée",
                        "Réponse publiée",
                        "Réponse publiée",
                        "Réponse publiée",
                        "Plateforme ajoutée");
        assertThat(essai.text()).contains("Décidé par Camille Durand", "La source dit autre chose.");
        Element one = article(page, correctedName);
        assertThat(one.select("details")).isEmpty();
        assertThat(one.select("li strong").eachText()).containsExactly("Réponse remplacée");
        assertThat(one.select("a").eachAttr("href"))
                .contains("/plateformes/" + corrected, "/plateformes/" + corrected + "/historique");
        assertThat(page.select("h2 time")).hasSize(1);
        assertThat(page.select("main .history time")).isEmpty();
    }

    /** As on the platform's own page: that it was published and withdrawn, and not what it said. */
    @Test
    void whatWasWithdrawnIsToldWithoutItsWords() throws Exception {
        for (String address : List.of("/nouveautes", "/nouveautes.atom", "/plateformes/essai/historique.atom")) {
            assertThat(site.get(address).body())
                    .as(address)
                    .doesNotContain("Oui")
                    .contains("Réponse retirée");
        }
        assertThat(article(site.page("/nouveautes"), "Essai").select("ins")).hasSize(2);
    }

    @Test
    void whatPeopleWroteIsTextAndNothingElse() throws Exception {
        Document page = site.page("/nouveautes");
        assertThat(page.getElementById("owned")).isNull();
        assertThat(article(page, HOSTILE).expectFirst("h3").text()).isEqualTo(HOSTILE);
        assertThat(feed("/nouveautes.atom").getEntries())
                .extracting(SyndEntry::getTitle)
                .anyMatch(title -> title.startsWith("<b id=") && title.contains("]]>"));
        assertThat(feed("/plateformes/" + HOSTILE_SLUG + "/historique.atom").getTitle())
                .startsWith("<b id=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nouveautes", "/en/news"})
    void keepsTheRulesOfPagesAndNamesItsFeed(String address) throws Exception {
        Document page = site.page(address);
        PageRules.assertAll(page);
        assertThat(page.select("head link[type=application/atom+xml]").eachAttr("href"))
                .containsExactly(address + ".atom");
        assertThat(page.select("footer a").eachAttr("href")).contains(address);
    }

    @Test
    void aPlatformsPageAndHistoryNameItsOwnFeed() throws Exception {
        for (String address : List.of("/en/platforms/koach", "/en/platforms/koach/history")) {
            assertThat(site.page(address)
                            .select("head link[type=application/atom+xml]")
                            .eachAttr("href"))
                    .containsExactly("/en/platforms/koach/history.atom");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nouveautes?after=x", "/en/news?after=MTIzfDQ1Ng", "/nouveautes?after=%00"})
    void anAddressThatWasMadeUpIsNotThere(String address) throws Exception {
        assertThat(site.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void pagesGoOn() throws Exception {
        try (Site many = Site.empty()) {
            Proposals own = new Proposals(many);
            own.platform("Essai");
            for (int each = 0; each < 103; each++) {
                own.publish(own.answer("essai", "13a", each % 2 == 0 ? "NONE" : "NON_SOLICITATION"));
            }
            Document first = many.page("/nouveautes");
            assertThat(article(first, "Essai").select("li")).hasSize(100);
            Document second = many.page(first.expectFirst("a[rel=next]").attr("href"));
            assertThat(article(second, "Essai").select("li")).hasSize(4);
            assertThat(second.title()).startsWith("Nouveautés (suite)");
            assertThat(second.select("a[rel=next]")).isEmpty();
            assertThat(second.expectFirst("header a[hreflang=en]").attr("href")).startsWith("/en/news?after=");
        }
    }

    @Test
    void anEmptyDirectoryHasNoNews() throws Exception {
        try (Site empty = Site.empty()) {
            assertThat(empty.page("/nouveautes").select("main").text()).contains("Rien n’a encore été publié.");
            HttpResponse<String> feed = empty.get("/nouveautes.atom");
            assertThat(parsed(feed).getEntries()).isEmpty();
            assertThat(parsed(feed).getUri()).startsWith("tag:localhost,2026:");
            assertThat(feed.body()).contains("href=\"" + empty.address() + "/nouveautes.atom\"");
        }
    }

    private static SyndFeed parsed(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/atom+xml;charset=utf-8");
        return new SyndFeedInput()
                .build(new XmlReader(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8))));
    }

    private SyndFeed feed(String address) throws Exception {
        return parsed(site.get(address));
    }

    /** What RFC 4287 asks of a feed and of each entry. */
    @ParameterizedTest
    @CsvSource({
        "/nouveautes.atom, fr, /nouveautes",
        "/en/news.atom, en, /en/news",
        "/plateformes/koach/historique.atom, fr, /plateformes/koach/historique",
        "/en/platforms/koach/history.atom, en, /en/platforms/koach/history"
    })
    void aFeedIsOne(String address, String language, String page) throws Exception {
        HttpResponse<String> answer = site.get(address);
        SyndFeed feed = parsed(answer);
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getUri()).startsWith("tag:vigie.example,2026:" + language + "/");
        assertThat(feed.getTitle()).isNotBlank();
        assertThat(feed.getAuthors()).extracting(SyndPerson::getName).containsExactly("ICF France");
        assertThat(feed.getPublishedDate()).isNotNull();
        assertThat(answer.body())
                .contains(
                        "xml:lang=\"" + language + "\"",
                        "<link rel=\"self\" type=\"application/atom+xml\" href=\"" + Site.URL + address + "\"",
                        "<link rel=\"alternate\" type=\"text/html\" href=\"" + Site.URL + page + "\"");
        Set<String> ids = new HashSet<>(Set.of(feed.getUri()));
        assertThat(feed.getEntries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(ids.add(entry.getUri())).as(entry.getUri()).isTrue();
            assertThat(entry.getUri()).startsWith("tag:vigie.example,2026:" + language + "/");
            assertThat(entry.getTitle()).isNotBlank();
            assertThat(entry.getUpdatedDate()).isNotNull();
            assertThat(entry.getLink()).startsWith(Site.URL + "/");
            assertThat(entry.getDescription().getValue()).isNotBlank();
        });
        assertThat(feed(address).getEntries())
                .extracting(SyndEntry::getUri)
                .isEqualTo(feed.getEntries().stream().map(SyndEntry::getUri).toList());
    }

    @Test
    void anImportIsOneEntry() throws Exception {
        assertThat(feed("/en/news.atom").getEntries())
                .hasSize(4)
                .filteredOn(entry -> entry.getTitle().startsWith("Import of"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.getDescription().getValue().lines()).hasSize(57));
    }

    @Test
    void whoHasAFeedAlreadyIsToldSo() throws Exception {
        String tag = site.get("/nouveautes.atom").headers().firstValue("ETag").orElseThrow();
        for (String known : List.of(tag, "\"x\", " + tag, "*")) {
            HttpResponse<String> again = site.get("/nouveautes.atom", "If-None-Match", known);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        assertThat(site.get("/nouveautes.atom", "If-None-Match", "W/\"x\"").statusCode())
                .isEqualTo(200);
        assertThat(site.get("/nouveautes.atom", "Accept", "application/rss+xml").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPlatformThatIsNotThereHasNoFeed() throws Exception {
        assertThat(site.get("/plateformes/nulle-part/historique.atom").statusCode())
                .isEqualTo(404);
    }
}
