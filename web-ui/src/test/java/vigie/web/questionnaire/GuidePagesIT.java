package vigie.web.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.web.SharedSite;
import vigie.web.ShippedQuestionnaire;
import vigie.web.Site;

/** The guide is quoted letter for letter; only its typography is set. */
@ExtendWith(SharedSite.class)
class GuidePagesIT {
    private final Site site;

    GuidePagesIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theGuideIsQuotedLetterForLetter(String language) throws Exception {
        Document page = site.page(language.equals("fr") ? "/criteres" : "/en/criteria");
        assertThat(page.select("ol li[value] > p:first-of-type").eachText().stream()
                        .map(GuidePagesIT::plain))
                .isEqualTo(file("question", language).stream()
                        .map(GuidePagesIT::plain)
                        .toList())
                .hasSize(15);
        assertThat(page.select("ol li[value] h3 a").eachText().stream().map(GuidePagesIT::plain))
                .isEqualTo(file("short", language).stream()
                        .map(GuidePagesIT::plain)
                        .toList());
        assertThat(page.select("ol li").eachAttr("value"))
                .startsWith("1", "2")
                .endsWith("15")
                .hasSize(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void eachCriterionsPageQuotesItsQuestion(String language) throws Exception {
        List<String> questions = file("question", language);
        for (int number = 1; number <= 15; number++) {
            Document page = site.page((language.equals("fr") ? "/criteres/" : "/en/criteria/") + number);
            assertThat(plain(page.expectFirst("blockquote p").wholeText())).isEqualTo(plain(questions.get(number - 1)));
        }
    }

    @Test
    void frenchSignsHaveTheirSpaces() throws Exception {
        for (Element question : site.page("/criteres").select("ol li[value] > p:first-of-type")) {
            assertThat(question.wholeText())
                    .doesNotContainPattern("[ \u00a0][;!?%€]")
                    .doesNotContain("'", " :");
        }
    }

    @Test
    void themesStandInTheGuidesOrder() throws Exception {
        assertThat(site.page("/criteres").select("main section h2").eachText())
                .containsExactly(
                        "Éthique",
                        "Professionnalisme",
                        "Gestion et sécurité des données",
                        "Aspects contractuels et financiers",
                        "Remarques sur le questionnaire");
    }

    @Test
    void criteriaFollowOneAnother() throws Exception {
        for (int number = 1; number <= 15; number++) {
            Document page = site.page("/criteres/" + number);
            assertThat(page.select("nav a[rel=prev]").eachAttr("href"))
                    .isEqualTo(number == 1 ? List.of() : List.of("/criteres/" + (number - 1)));
            assertThat(page.select("nav a[rel=next]").eachAttr("href"))
                    .isEqualTo(number == 15 ? List.of() : List.of("/criteres/" + (number + 1)));
        }
    }

    @Test
    void theMethodGroupsCriteriaByTheAgeOfTheirAnswers() throws Exception {
        Map<Integer, List<Integer>> expected = new TreeMap<>();
        for (Map<?, ?> criterion : ShippedQuestionnaire.criteria()) {
            expected.computeIfAbsent((Integer) criterion.get("expires_after_months"), months -> new ArrayList<>())
                    .add((Integer) criterion.get("number"));
        }
        Map<Integer, List<Integer>> shown = new TreeMap<>();
        for (Element row : site.page("/methode").select("section[aria-labelledby=ageing] tbody tr")) {
            String months = row.expectFirst("th[scope=row]").text();
            assertThat(months).endsWith(" mois");
            shown.put(
                    Integer.valueOf(months.replace(" mois", "")),
                    row.select("a[href^='/criteres/']").eachAttr("href").stream()
                            .map(each -> Integer.valueOf(each.replaceFirst(".*/", "")))
                            .toList());
        }
        assertThat(shown).isEqualTo(expected).hasSizeGreaterThan(1);
    }

    /** What lets a decision stand is given against a withdrawal too, but never puts back what was withdrawn. */
    @Test
    void theMethodSaysForWhichDecisionsAGroundIsGiven() throws Exception {
        Map<String, String> given = new TreeMap<>();
        for (Element row : site.page("/methode").select("section[aria-labelledby=moderation] tbody tr")) {
            given.put(row.expectFirst("th").text(), row.expectFirst("td").text());
        }
        assertThat(given.get("la décision est maintenue : les règles ont été bien appliquées"))
                .isEqualTo("maintien");
        assertThat(given.get("ce qui lui est reproché n’est pas établi")).isEqualTo("retrait non confirmé");
        assertThat(given.get("la décision précédente était une erreur"))
                .isEqualTo("rétablissement, annulation après recours");
    }

    @Test
    void theMethodExplainsEveryStateWithItsShape() throws Exception {
        for (String address : List.of("/methode", "/en/method")) {
            List<Element> terms = site.page(address).select("#stances ~ dl > div");
            assertThat(terms).hasSize(8).allSatisfy(term -> {
                assertThat(term.select("dt use")).hasSize(1);
                assertThat(term.expectFirst("dt").text()).isNotBlank();
                assertThat(term.expectFirst("dd").text()).isNotBlank();
            });
        }
    }

    @Test
    void theLegalNoticeSaysWhatTheOperatorSaid() throws Exception {
        Document page = site.page("/mentions-legales");
        assertThat(page.select("dl dd").eachText()).contains("Vigie", "ICF France", Site.CONTACT);
        assertThat(page.select("main p").eachText()).contains("Association loi 1901.");
    }

    private static String plain(String text) {
        return text.replaceAll("[\u00a0\u202f]", " ").replace('’', '\'').strip();
    }

    private static List<String> file(String field, String language) {
        return ShippedQuestionnaire.criteria().stream()
                .map(criterion -> (Map<?, ?>) criterion.get(field))
                .map(text -> String.valueOf(text.get(language)))
                .toList();
    }
}
