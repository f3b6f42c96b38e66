package vigie.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.web.SharedSite;
import vigie.web.Site;

@ExtendWith(SharedSite.class)
class PlatformPagesIT {
    private final Site site;

    PlatformPagesIT(Site site) {
        this.site = site;
    }

    static Stream<String> slugs() throws Exception {
        Path folder = Path.of(System.getProperty("vigie.root"), "data", "platforms");
        try (Stream<Path> files = Files.list(folder)) {
            List<String> slugs = files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
            assertThat(slugs).hasSize(57);
            return slugs.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void everyPlatformHasItsPageWithFifteenCriteriaInOrder(String slug) throws Exception {
        for (String address : List.of("/plateformes/" + slug, "/en/platforms/" + slug)) {
            Document page = site.page(address);
            String anchor = address.startsWith("/en") ? "criterion-" : "critere-";
            List<String> expected = Stream.iterate(1, number -> number + 1)
                    .limit(15)
                    .map(number -> anchor + number)
                    .toList();
            assertThat(page.select("[id^=" + anchor + "]").eachAttr("id")).isEqualTo(expected);
            assertThat(page.select("ol ul li > a[href^='#" + anchor + "']").eachAttr("href"))
                    .isEqualTo(expected.stream().map(id -> "#" + id).toList());
            assertThat(page.select("main section[aria-labelledby] > h2")).hasSize(7);
            assertThat(page.select("article dd:not(:has(ul li a[href^=http]))"))
                    .as("answers without a source")
                    .isEmpty();
        }
    }

    /** The strip at the top, the sections below and the row of the directory say the same. */
    @ParameterizedTest
    @ValueSource(strings = {"coachhub", "coachaccountable", "coaching-com", "koach", "theracoach"})
    void theOverviewSaysWhatTheDirectorySays(String slug) throws Exception {
        Document page = site.page("/plateformes/" + slug);
        Document directory = site.page("/");
        List<String> cells = directory
                .select("tbody td a[href^='/plateformes/" + slug + "#']")
                .eachText();
        List<String> overview = page.select("ol ul li > a").eachText().stream()
                .map(PlatformPagesIT::afterColon)
                .toList();
        assertThat(overview).isEqualTo(cells).hasSize(15);
        for (int number = 1; number <= 15; number++) {
            Element criterion = page.expectFirst("#critere-" + number);
            Element own =
                    criterion.is("li") ? page.expectFirst("div:has(> div > ul > #critere-" + number + ")") : criterion;
            assertThat(own.expectFirst("strong").text()).isEqualTo(cells.get(number - 1));
            assertThat(own.expectFirst("use").attr("href")).isNotBlank();
        }
    }

    private static String afterColon(String text) {
        return text.replaceFirst(".* : ", "");
    }

    @Test
    void aCriterionThatDoesNotApplySaysSo() throws Exception {
        Element french = site.page("/plateformes/coachaccountable").expectFirst("div:has(> div #critere-13)");
        assertThat(french.expectFirst("strong").text()).isEqualTo("ne s’applique pas");
        assertThat(french.select("use[href='#NOT_APPLICABLE']")).hasSize(1);
        assertThat(french.select("a[href^='/contribuer']"))
                .as("nobody is asked for what does not apply")
                .isEmpty();
        Element english = site.page("/en/platforms/coachaccountable").expectFirst("div:has(> div #criterion-13)");
        assertThat(english.expectFirst("strong").text()).isEqualTo("does not apply");
    }

    @Test
    void aStanceGivesItsReason() throws Exception {
        Element french = site.page("/plateformes/coachhub").expectFirst("#critere-11");
        assertThat(french.expectFirst("strong").text()).isEqualTo("défavorable");
        assertThat(french.expectFirst("strong + span").text()).endsWith("Le silence du coach vaut accord.");
        Element english = site.page("/en/platforms/coachhub").expectFirst("#criterion-11");
        assertThat(english.expectFirst("strong").text()).isEqualTo("unfavourable");
        assertThat(english.expectFirst("strong + span").text()).endsWith("The coach’s silence means consent.");
    }

    @Test
    void eachSourceLeadsToItsPageAndSaysHowItWasRead() throws Exception {
        Element source = site.page("/plateformes/coachhub").expectFirst("#critere-11 dd li");
        assertThat(source.expectFirst("a").attr("href")).isEqualTo("https://coachhub.io/terms/");
        assertThat(source.text())
                .startsWith("Conditions publiques : coachhub.io/terms")
                .endsWith("lu dans une copie de la page le 23 novembre 2026");
        assertThat(site.page("/en/platforms/coachhub")
                        .expectFirst("#criterion-11 dd li")
                        .text())
                .startsWith("Public terms: coachhub.io/terms")
                .endsWith("read in a copy of the page on 23 November 2026");
    }

    @Test
    void unknownInvitesToTell() throws Exception {
        Element silent = site.page("/plateformes/coachhub").expectFirst("div:has(> div #critere-12)");
        assertThat(silent.expectFirst("strong").text()).isEqualTo("inconnu");
        Element tell = silent.expectFirst("#critere-12 a[href^='/contribuer']");
        assertThat(tell.attr("href")).isEqualTo("/contribuer/reponse/coachhub/12a");
        assertThat(tell.text()).startsWith("Je sais : ");
    }

    @Test
    void anAnswerInvitesToCorrectIt() throws Exception {
        Element answer = site.page("/en/platforms/coachhub").expectFirst("#criterion-11 dd");
        assertThat(answer.select("a[href='/en/contribute/answer/coachhub/11a']").text())
                .startsWith("Correct: ");
        assertThat(answer.select("a[href='/en/contribute/answer/coachhub/11a/still-true']")
                        .text())
                .startsWith("Still true: ");
        assertThat(answer.select("form")).as("who is signed in has a button").isEmpty();
    }

    @Test
    void tellsWhatHappened() throws Exception {
        Document page = site.page("/plateformes/koach");
        assertThat(page.select("#history + ol > li")).hasSize(5);
        assertThat(page.select("#history + ol > li p.soft").eachText())
                .containsOnly("Import des fichiers de l’annuaire");
        Document whole = site.page(page.expectFirst("#history ~ p a[href='/plateformes/koach/historique']")
                .attr("href"));
        assertThat(whole.select("main ol > li")).hasSizeGreaterThan(5);
        assertThat(whole.select("main ol > li strong").eachText()).contains("Plateforme ajoutée", "Réponse publiée");
        assertThat(site.get("/plateformes/koach/historique?after=x").statusCode())
                .isEqualTo(404);
        assertThat(site.get("/plateformes/nulle-part/historique").statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhatIsKnownInAllAndSinceWhen() throws Exception {
        List<String> facts = site.page("/plateformes/coachhub").select("dl dt").eachText();
        assertThat(facts).startsWith("Couverture", "Dernière vérification", "Site", "Langues");
        assertThat(site.page("/plateformes/coachhub").select("dl dd").eachText())
                .startsWith("3 critères documentés sur 15", "23 novembre 2026", "coachhub.com", "anglais, italien");
        assertThat(site.page("/en/platforms/coachhub").select("dl dd").eachText())
                .startsWith("3 documented criteria of 15", "23 November 2026", "coachhub.com", "English, Italian");
    }
}
