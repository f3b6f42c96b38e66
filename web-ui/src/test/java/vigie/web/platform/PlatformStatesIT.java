package vigie.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vigie.web.Site;

/** What the shipped platforms do not show yet: answers past their date, contract extracts, a platform without an answer. */
class PlatformStatesIT {
    private static final String COACHHUB = "(select id from platform where slug = 'coachhub')";

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @BeforeAll
    static void change() throws Exception {
        site = Site.filled();
        try (Connection connection = site.database().connect();
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "update answer set checked_on = current_date - interval '13 months' where ask = '11b' and platform_id = "
                            + COACHHUB);
            sql.execute("insert into evidence (answer_id, position, evidence_kind, evidence_url, evidence_seen_on,"
                    + " evidence_stored_copy, evidence_quote) select id, 2, 'CONTRACT_EXTRACT',"
                    + " 'https://secret.example/contract', current_date, false, 'confidential clause' from answer"
                    + " where ask = '2c' and platform_id = " + COACHHUB);
            sql.execute("update evidence set evidence_kind = 'CONTRACT_EXTRACT', evidence_url ="
                    + " 'https://secret.example/only' where answer_id = (select id from answer where ask = '9a' and"
                    + " platform_id = " + COACHHUB + ")");
            sql.execute("""
                    insert into platform (id, slug, name, kind, website, languages, offers, summary_fr, summary_en, origin,
                        created_at, updated_at, version)
                    values (gen_random_uuid(), 'silent', 'Silent & <Sons> "Ltd"', 'HYBRID', 'https://silent.example/', '{}',
                        '{}', 'Rien n''est <b>su</b>.', 'Nothing is <b>known</b>.', 'PERSON', now(), now(), 0)
                    """);
            sql.execute(
                    "insert into platform_standing (platform_id, documented, applicable, states, themes) select id, 0, 15,"
                            + " array_fill('UNKNOWN'::text, array[15]), '{}' from platform where slug = 'silent'");
        }
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void anAnswerPastItsDateIsToBeCheckedAgain() throws Exception {
        Document page = site.page("/plateformes/coachhub");
        assertThat(page.expectFirst("#critere-11 dt:contains(Modification) + dd .recheck")
                        .text())
                .isEqualTo("à revérifier");
        assertThat(page.select("#critere-11 dt:contains(Modification) + dd strong")
                        .text())
                .isEqualTo("Le silence vaut accord");
        assertThat(page.select(".recheck")).hasSize(1);
        assertThat(site.page("/en/platforms/coachhub").select(".recheck").text())
                .isEqualTo("to be checked again");
    }

    @Test
    void aContractExtractIsNeverShownWhileItsAnswerIs() throws Exception {
        for (String address : new String[] {"/plateformes/coachhub", "/en/platforms/coachhub"}) {
            assertThat(site.get(address).body())
                    .doesNotContain("secret.example", "confidential clause", "Extrait de contrat", "Contract extract");
        }
        Document page = site.page("/plateformes/coachhub");
        Element both = page.expectFirst("#critere-2 dd");
        assertThat(both.expectFirst("strong").text()).isEqualTo("Texte complet");
        assertThat(both.select("li a").eachAttr("href")).containsExactly("https://coachhub.io/terms/");
        Element only = page.expectFirst("#critere-9 dd");
        assertThat(only.expectFirst("strong").text()).isNotBlank();
        assertThat(only.select("li a")).isEmpty();
    }

    @Test
    void aPlatformWithoutAnAnswerHasItsPageAndItsRow() throws Exception {
        Document page = site.page("/plateformes/silent");
        assertThat(page.expectFirst("h1").text()).isEqualTo("Silent & <Sons> \"Ltd\"");
        assertThat(page.select("main b, main sons")).isEmpty();
        assertThat(page.select("dl dd").eachText()).contains("0 critère documenté sur 15", "jamais");
        assertThat(page.select("article")).isEmpty();
        assertThat(page.select("[id^=critere-]")).hasSize(15);
        assertThat(page.select("main section > div:has(strong:contains(inconnu))"))
                .hasSize(4);
        assertThat(page.select("dt:contains(Langues)")).isEmpty();
        Document directory = site.page("/?q=silent");
        assertThat(directory.select("tbody th a").text()).isEqualTo("Silent & <Sons> \"Ltd\"");
        assertThat(directory.expectFirst("tbody td:nth-last-of-type(2)").text()).isEqualTo("0/15 documentés");
    }

    @Test
    void saysNothingOfAContactThatNobodyGave() throws Exception {
        try (Site plain = Site.empty()) {
            assertThat(plain.page("/").select("a[href^=mailto]")).isEmpty();
            assertThat(plain.page("/").select("tbody")).isEmpty();
            assertThat(plain.page("/").expectFirst("#results").text()).isEqualTo("Aucune plateforme");
            assertThat(plain.page("/criteres/11").select("svg.state-bar")).isEmpty();
            assertThat(plain.page("/mentions-legales").select("dd").eachText())
                    .startsWith("Vigie")
                    .doesNotContain("");
            assertThat(plain.page("/criteres").select("link[rel=canonical]").attr("href"))
                    .isEqualTo("/criteres");
        }
    }
}
