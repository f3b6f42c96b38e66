package vigie.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vigie.platform.PlatformKind;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.web.PageRules;
import vigie.web.ShippedQuestionnaire;
import vigie.web.Site;
import vigie.web.proposal.Proposals;

/** What the shipped platforms do not show: nothing left to ask, answers past their date, a platform that was withdrawn. */
class SheetStatesIT {
    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @BeforeAll
    static void change() throws Exception {
        site = Site.filled();
        try (Connection connection = site.database().connect();
                Statement sql = connection.createStatement()) {
            sql.execute("update answer set checked_on = current_date - interval '13 months' where ask = '11b' and"
                    + " platform_id = (select id from platform where slug = 'coachhub')");
            UUID known = UUID.randomUUID();
            sql.execute(
                    ("insert into platform (id, slug, name, kind, website, languages, offers, summary_fr, summary_en,"
                                    + " origin, created_at, updated_at, version) values ('%s', 'known', 'Known', 'SERVICE',"
                                    + " 'https://known.example/', '{}', '{}', 'Tout.', 'All.', 'PERSON', now(), now(), 0)")
                            .formatted(known));
            for (Criterion criterion : ShippedQuestionnaire.questionnaire().criteria()) {
                for (Ask ask : criterion.asks()) {
                    if (criterion.appliesTo(PlatformKind.SERVICE)) {
                        answer(connection, known, ask);
                    }
                }
            }
            sql.execute("update platform set withdrawn_at = now() where slug = 'koach'");
            sql.execute(
                    "delete from platform_standing where platform_id = (select id from platform where slug = 'koach')");
        }
    }

    private static void answer(Connection connection, UUID platform, Ask ask) throws SQLException {
        UUID id = UUID.randomUUID();
        try (PreparedStatement answer = connection.prepareStatement(
                        "insert into answer (id, platform_id,"
                                + " questionnaire_version, ask, value_codes, value_amount, value_wording, note_fr, note_en, checked_on,"
                                + " origin, published_at) values (?, ?, 1, ?, ?, ?, ?, 'Oui.', 'Yes.', current_date, 'PERSON', now())");
                PreparedStatement evidence = connection.prepareStatement("insert into evidence (answer_id, position,"
                        + " evidence_kind, evidence_url, evidence_seen_on, evidence_stored_copy) values (?, 1,"
                        + " 'PUBLIC_TERMS', 'https://known.example/terms', current_date, false)")) {
            answer.setObject(1, id);
            answer.setObject(2, platform);
            answer.setString(3, ask.id());
            answer.setArray(
                    4,
                    ask.hasOptions()
                            ? connection.createArrayOf(
                                    "text", new Object[] {ask.optionCodes().getFirst()})
                            : null);
            answer.setBigDecimal(5, ask.unit() == null ? null : java.math.BigDecimal.ONE);
            answer.setString(6, ask.hasOptions() || ask.unit() != null ? null : "Gratuit");
            answer.execute();
            evidence.setObject(1, id);
            evidence.execute();
        }
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void saysThatNothingIsLeftToAsk() throws Exception {
        Document page = site.page("/plateformes/known/fiche");
        PageRules.assertAll(page);
        assertThat(page.expectFirst(".lede").text()).startsWith("Il ne reste rien à demander");
        assertThat(page.select(".sheet, button[data-prints], a.button")).isEmpty();
        assertThat(site.page("/en/platforms/known/sheet").expectFirst(".lede").text())
                .startsWith("There is nothing left to ask");
        assertThat(site.get("/plateformes/known/fiche.pdf").statusCode()).isEqualTo(200);
    }

    @Test
    void setsApartWhatIsToBeCheckedAgainWithWhatIsKnown() throws Exception {
        Document page = site.page("/plateformes/coachhub/fiche");
        Element section = page.expectFirst("section:has(#recheck)");
        assertThat(section.select(".sheet-question")).hasSize(1);
        assertThat(section.expectFirst("h3").text()).startsWith("11. ");
        assertThat(section.select(".sheet-label").eachText()).containsExactly("Modification par la plateforme");
        assertThat(section.expectFirst(".sheet-known strong").text()).isEqualTo("Le silence vaut accord");
        assertThat(section.expectFirst(".sheet-known p").text()).contains("vérifiée le ");
        assertThat(section.select("[role=listitem]").eachText()).hasSize(2);
        assertThat(page.expectFirst(".lede").text()).endsWith("1 question est à revérifier.");
        assertThat(page.select("section:not(:has(#recheck)) .sheet-label").eachText())
                .doesNotContain("Modification par la plateforme");
    }

    /** Markup is text, a sign that no font has is one sign, and a word without end breaks. */
    @Test
    void setsTheWorstNameOnPaperAsText() throws Exception {
        try (Site empty = Site.empty()) {
            String name = "A</title><b>😀&amp;\"'" + "m".repeat(90);
            new Proposals(empty).platform(name);
            String slug = empty.value("select slug from platform");
            byte[] bytes = empty.send(
                            "GET",
                            "/plateformes/" + slug + "/fiche.pdf",
                            java.net.http.HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            try (PDDocument pdf = Loader.loadPDF(bytes)) {
                assertThat(pdf.getDocumentInformation().getTitle()).startsWith(name.replace('\'', '’'));
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0\u202f]", ""))
                        .contains("A</title><b>#&amp;\"’" + "m".repeat(90) + ":cequ’ilreste");
                assertThat(pdf.getNumberOfPages()).isBetween(2, 5);
            }
        }
    }

    @Test
    void missesAPlatformThatWasWithdrawn() throws Exception {
        for (String address : new String[] {"/plateformes/koach/fiche", "/en/platforms/koach/sheet.pdf"}) {
            assertThat(site.get(address).statusCode()).isEqualTo(404);
        }
    }
}
