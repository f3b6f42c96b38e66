package vigie.web.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vigie.directory.PlatformLists;
import vigie.platform.Platforms;
import vigie.platform.Slug;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.proposal.Proposals;

@ExtendWith(SharedSite.class)
class DiscoveryFilesIT {
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final Site site;

    DiscoveryFilesIT(Site site) {
        this.site = site;
    }

    /** @param links the same page, by language */
    private record Listed(String address, Map<String, String> links, String changed) {}

    @Test
    void programsAreToldWhatIsForMembersAndWhereTheListsAre() throws Exception {
        HttpResponse<String> answer = site.get("/robots.txt");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
        assertThat(answer.body().lines())
                .startsWith("User-agent: *")
                .endsWith("Sitemap: " + Site.URL + "/sitemap.xml")
                .allMatch(line -> line.isEmpty() || line.matches("(User-agent|Disallow|Allow|Sitemap): \\S+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/compte",
                "/compte/connexion?suite=/",
                "/en/account/follows",
                "/moderation/dossiers/1",
                "/en/moderation",
                "/administration/membres",
                "/en/administration/members",
                "/contribuer/vecu/koach",
                "/contribuer/reponse/koach/1a",
                "/en/contribute/platform",
                "/signaler/recu",
                "/en/report/appeal",
                "/plateformes/koach/suivre",
                "/en/platforms/koach/follow",
                "/api/v1/platforms"
            })
    void whatIsForMembersAndProgramsIsDisallowed(String address) throws Exception {
        assertThat(disallowed(site)).anyMatch(rule -> rule.matcher(address).lookingAt());
    }

    @Test
    void aDemonstrationIsLeftAlone() throws Exception {
        try (Site demonstration = Site.empty(Map.of("vigie.site.demonstration", "true"))) {
            new Proposals(demonstration).platform("Essai");
            assertThat(demonstration.get("/robots.txt").body()).isEqualTo("User-agent: *\nDisallow: /\n");
            for (String address : List.of("/sitemap.xml", "/sitemap/pages.xml", "/sitemap/platforms-1.xml")) {
                assertThat(demonstration.get(address).statusCode()).as(address).isEqualTo(404);
            }
        }
    }

    /** Each page that is listed is there, names itself as the list does, and its other languages too. */
    @Test
    void everyPageThatIsListedSaysTheSame() throws Exception {
        assertThat(files(site)).containsExactly(Site.URL + "/sitemap/pages.xml", Site.URL + "/sitemap/platforms-1.xml");
        List<Listed> pages = listed(site, "/sitemap/pages.xml");
        List<Listed> platforms = listed(site, "/sitemap/platforms-1.xml");
        assertThat(pages).hasSize(2 * (14 + 15)).allMatch(page -> page.changed().isEmpty());
        assertThat(platforms)
                .hasSize(2 * 57)
                .allMatch(page -> Instant.parse(page.changed()).isBefore(Instant.now()));
        List<Listed> all = new ArrayList<>(pages);
        all.addAll(platforms.subList(0, 6));
        assertThat(all).extracting(Listed::address).doesNotHaveDuplicates();
        List<Pattern> disallowed = disallowed(site);
        for (Listed each : all) {
            String path = URI.create(each.address()).getPath();
            Document page = site.page(path);
            assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(each.address());
            assertThat(each.links()).containsOnlyKeys("fr", "en", "x-default");
            each.links()
                    .forEach((language, address) -> assertThat(
                                    page.select("link[rel=alternate][hreflang=" + language + "]")
                                            .eachAttr("href"))
                            .containsExactly(address));
            assertThat(disallowed).as(path).noneMatch(rule -> rule.matcher(path).lookingAt());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "01", "1a", "-1", "999999", "99999999999"})
    void noListIsBeyondTheLast(String number) throws Exception {
        HttpResponse<String> answer = site.get("/sitemap/platforms-" + number + ".xml");
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasWithdrawnIsInNoList() throws Exception {
        try (Site own = Site.empty()) {
            assertThat(files(own)).containsExactly(own.address() + "/sitemap/pages.xml");
            assertThat(own.get("/sitemap/platforms-1.xml").statusCode()).isEqualTo(404);
            new Proposals(own).platform("Essai");
            new Proposals(own).platform("Autre & \"Cie\"");
            assertThat(listed(own, "/sitemap/platforms-1.xml"))
                    .extracting(Listed::address)
                    .containsExactly(
                            own.address() + "/plateformes/autre-cie",
                            own.address() + "/en/platforms/autre-cie",
                            own.address() + "/plateformes/essai",
                            own.address() + "/en/platforms/essai");
            Platforms platforms = own.bean(Platforms.class);
            platforms.withdraw(platforms.listed(new Slug("essai")).orElseThrow().id(), Instant.now());
            assertThat(listed(own, "/sitemap/platforms-1.xml"))
                    .hasSize(2)
                    .noneMatch(each -> each.address().contains("essai"));
        }
    }

    /** Of the shipped 57, ten to a part. */
    @Test
    void partsGoOnWhereOthersEnd() {
        PlatformLists lists = site.bean(PlatformLists.class);
        List<Instant> parts = lists.parts(10);
        assertThat(parts).hasSize(6);
        List<String> slugs = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> lists.part(number, 10))
                .flatMap(List::stream)
                .map(each -> each.slug().value())
                .toList();
        assertThat(slugs)
                .isEqualTo(lists.part(1, 100).stream()
                        .map(each -> each.slug().value())
                        .toList())
                .hasSize(57)
                .doesNotHaveDuplicates();
        assertThat(parts.getLast())
                .isEqualTo(lists.part(6, 10).stream()
                        .map(PlatformLists.Listed::changedAt)
                        .max(Instant::compareTo)
                        .orElseThrow());
    }

    @Test
    void whoHasAListAlreadyIsToldSo() throws Exception {
        for (String address : List.of("/sitemap.xml", "/sitemap/pages.xml", "/sitemap/platforms-1.xml")) {
            HttpResponse<String> answer = site.get(address);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/xml;charset=utf-8");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=3600");
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(tag).startsWith("W/\"");
            assertThat(site.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(site.get(address, "If-None-Match", "W/\"x\"").statusCode())
                    .isEqualTo(200);
        }
    }

    /** The rules as RFC 9309 reads them: the beginning of an address, where an asterisk is anything. */
    private static List<Pattern> disallowed(Site site) throws Exception {
        return site.get("/robots.txt")
                .body()
                .lines()
                .filter(line -> line.startsWith("Disallow: "))
                .map(line -> line.substring("Disallow: ".length()))
                .map(rule -> Pattern.compile("\\Q" + rule.replace("*", "\\E.*\\Q") + "\\E"))
                .toList();
    }

    private static List<String> files(Site site) throws Exception {
        NodeList places = parsed(site, "/sitemap.xml", "sitemapindex").getElementsByTagNameNS(SITEMAP, "loc");
        return IntStream.range(0, places.getLength())
                .mapToObj(each -> places.item(each).getTextContent())
                .toList();
    }

    private static List<Listed> listed(Site site, String address) throws Exception {
        NodeList urls = parsed(site, address, "urlset").getElementsByTagNameNS(SITEMAP, "url");
        List<Listed> listed = new ArrayList<>();
        for (int each = 0; each < urls.getLength(); each++) {
            Element url = (Element) urls.item(each);
            NodeList links = url.getElementsByTagNameNS(XHTML, "link");
            Map<String, String> byLanguage = new LinkedHashMap<>();
            for (int link = 0; link < links.getLength(); link++) {
                Element one = (Element) links.item(link);
                assertThat(one.getAttribute("rel")).isEqualTo("alternate");
                byLanguage.put(one.getAttribute("hreflang"), one.getAttribute("href"));
            }
            listed.add(new Listed(text(url, "loc"), byLanguage, text(url, "lastmod")));
        }
        return listed;
    }

    private static String text(Element url, String name) {
        NodeList found = url.getElementsByTagNameNS(SITEMAP, name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static Element parsed(Site site, String address, String root) throws Exception {
        HttpResponse<String> answer = site.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        Element document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(document.getLocalName()).isEqualTo(root);
        assertThat(document.getNamespaceURI()).isEqualTo(SITEMAP);
        return document;
    }
}
