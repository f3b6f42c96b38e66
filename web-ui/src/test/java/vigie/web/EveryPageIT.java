package vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, in both languages. */
@ExtendWith(SharedSite.class)
class EveryPageIT {
    private final Site site;

    EveryPageIT(Site site) {
        this.site = site;
    }

    /** A page with the same page in the other language, and the menu's entry that it belongs to. */
    record Sample(String language, String path, String other, String current) {}

    static Stream<Sample> pages() {
        return Stream.of(
                        new Sample("fr", "/", "/en", "/"),
                        new Sample(
                                "fr",
                                "/?q=coach&kind=CONTRACTUAL&kind=HYBRID&minCoverage=2&sort=name",
                                "/en?q=coach&kind=CONTRACTUAL&kind=HYBRID&minCoverage=2&sort=name",
                                "/"),
                        new Sample("fr", "/?q=zzzzzz", "/en?q=zzzzzz", "/"),
                        new Sample("fr", "/plateformes/coachhub", "/en/platforms/coachhub", ""),
                        new Sample("fr", "/plateformes/coachaccountable", "/en/platforms/coachaccountable", ""),
                        new Sample("fr", "/plateformes/koach/historique", "/en/platforms/koach/history", ""),
                        new Sample("fr", "/nouveautes", "/en/news", ""),
                        new Sample("fr", "/contribuer", "/en/contribute", "/contribuer"),
                        new Sample("fr", "/choisir", "/en/choose", "/choisir"),
                        new Sample("fr", "/choisir/formule", "/en/choose/formula", "/choisir"),
                        new Sample(
                                "fr",
                                "/choisir?for=clients&w.data=3&no=exclusivity&with=koach&unknown=aside",
                                "/en/choose?for=clients&w.data=3&no=exclusivity&with=koach&unknown=aside",
                                "/choisir"),
                        new Sample("fr", "/criteres", "/en/criteria", "/criteres"),
                        new Sample("fr", "/criteres/1", "/en/criteria/1", "/criteres"),
                        new Sample("fr", "/criteres/13", "/en/criteria/13", "/criteres"),
                        new Sample("fr", "/criteres/fiche", "/en/criteria/sheet", "/criteres"),
                        new Sample("fr", "/plateformes/koach/fiche", "/en/platforms/koach/sheet", ""),
                        new Sample("fr", "/comparer", "/en/compare", ""),
                        new Sample("fr", "/comparer?p=coachhub&p=koach", "/en/compare?p=coachhub&p=koach", ""),
                        new Sample("fr", "/methode", "/en/method", "/methode"),
                        new Sample("fr", "/signaler", "/en/report", ""),
                        new Sample("fr", "/transparence", "/en/transparency", ""),
                        new Sample("fr", "/donnees", "/en/data", ""),
                        new Sample("fr", "/api", "/en/api", ""),
                        new Sample("fr", "/mentions-legales", "/en/legal", ""))
                .flatMap(french -> Stream.of(french, english(french)));
    }

    private static Sample english(Sample french) {
        String current =
                french.current().isEmpty() ? "" : french.other().replaceFirst("[?].*|/[0-9]+$|/(sheet|formula)$", "");
        return new Sample("en", /* path= */ french.other(), /* other= */ french.path(), current);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysItsLanguageItsTitleAndItsSubject(Sample sample) throws Exception {
        Document page = site.page(sample.path());
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo(sample.language());
        assertThat(page.title()).endsWith(" – Vigie").hasSizeGreaterThan(" – Vigie".length() + 3);
        assertThat(page.select("meta[name=description]").attr("content")).isNotBlank();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("main h1")).hasSize(1);
        assertThat(page.select("body > header, body > footer")).hasSize(2);
        assertThat(page.select("[lang]").eachAttr("lang")).allMatch(Set.of("fr", "en")::contains);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void headingsDoNotJump(Sample sample) throws Exception {
        PageRules.headingsDoNotJump(site.page(sample.path()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesItsCanonicalAddressAndTheOtherLanguage(Sample sample) throws Exception {
        Document page = site.page(sample.path());
        String french = sample.language().equals("fr") ? sample.path() : sample.other();
        String english = sample.language().equals("en") ? sample.path() : sample.other();
        assertThat(page.select("link[rel=canonical]").eachAttr("href")).containsExactly(absolute(sample.path()));
        assertThat(page.select("link[rel=alternate][hreflang=fr]").eachAttr("href"))
                .containsExactly(absolute(french));
        assertThat(page.select("link[rel=alternate][hreflang=en]").eachAttr("href"))
                .containsExactly(absolute(english));
        assertThat(page.select("link[rel=alternate][hreflang=x-default]").eachAttr("href"))
                .containsExactly(absolute(french));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysHowItLooksWhereItIsShared(Sample sample) throws Exception {
        Document page = site.page(sample.path());
        boolean french = sample.language().equals("fr");
        assertThat(page.expectFirst("title").wholeText())
                .isEqualTo(shared(page, "og:title") + " – " + shared(page, "og:site_name"));
        assertThat(shared(page, "og:description"))
                .isEqualTo(page.select("meta[name=description]").attr("content"));
        assertThat(shared(page, "og:url")).isEqualTo(absolute(sample.path()));
        assertThat(shared(page, "og:type")).isEqualTo("website");
        assertThat(shared(page, "og:locale")).isEqualTo(french ? "fr_FR" : "en_GB");
        assertThat(shared(page, "og:locale:alternate")).isEqualTo(french ? "en_GB" : "fr_FR");
        assertThat(shared(page, "og:image"))
                .startsWith(Site.URL + "/")
                .endsWith(french ? "/partage.png" : "/share.png");
        assertThat(shared(page, "og:image:type")).isEqualTo("image/png");
        assertThat(shared(page, "og:image:width")).isEqualTo("1200");
        assertThat(shared(page, "og:image:height")).isEqualTo("630");
        assertThat(shared(page, "og:image:alt")).isNotBlank();
        assertThat(page.select("meta[name=twitter:card]").eachAttr("content")).containsExactly("summary_large_image");
    }

    private static String shared(Document page, String property) {
        List<String> said = page.select("meta[property=" + property + "]").eachAttr("content");
        assertThat(said).as(property).hasSize(1);
        return said.getFirst();
    }

    private static String absolute(String path) {
        return Site.URL + path.replaceFirst("\\?.*", "");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leadsToTheSamePageInTheOtherLanguage(Sample sample) throws Exception {
        Element link = site.page(sample.path()).expectFirst("header a[hreflang]");
        assertThat(link.attr("href")).isEqualTo(sample.other());
        assertThat(link.attr("hreflang")).isEqualTo(link.attr("lang")).isNotEqualTo(sample.language());
        assertThat(link.text()).isEqualTo(sample.language().equals("fr") ? "English" : "Français");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theMenuSaysWhereOneIs(Sample sample) throws Exception {
        Document page = site.page(sample.path());
        List<String> current = page.select("header nav a[aria-current=page]").eachAttr("href");
        assertThat(current).isEqualTo(sample.current().isEmpty() ? List.of() : List.of(sample.current()));
        assertThat(page.select("header nav[aria-label] a")).hasSize(5);
        assertThat(page.select("[aria-current]")).hasSize(current.size());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNoScriptOrStyleOfItsOwnAndAsksNothingOfOthers(Sample sample) throws Exception {
        PageRules.hasNoScriptOrStyleOfItsOwn(site.page(sample.path()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksToOthersSaySoAndGiveThemNothing(Sample sample) throws Exception {
        PageRules.linksToOthersSaySo(site.page(sample.path()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void idsAreUniqueAndWhatPointsAtThemFindsThem(Sample sample) throws Exception {
        PageRules.idsAreUniqueAndFound(site.page(sample.path()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyControlHasALabelAndEveryLinkAName(Sample sample) throws Exception {
        PageRules.everythingHasAName(site.page(sample.path()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void tellsBrowsersWhatToRefuse(Sample sample) throws Exception {
        HttpResponse<String> response = site.get(sample.path());
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(response.body()).startsWith("<!doctype html>");
    }

    @Test
    void titlesTellPagesApart() throws Exception {
        for (String language : List.of("fr", "en")) {
            List<String> paths = pages().filter(sample ->
                            sample.language().equals(language) && !sample.path().contains("?"))
                    .map(Sample::path)
                    .toList();
            Stream.Builder<String> titles = Stream.builder();
            for (String path : paths) {
                titles.add(site.page(path).title());
            }
            assertThat(titles.build()).hasSize(20).doesNotHaveDuplicates();
        }
    }
}
