package vigie.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.language.Language;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Option;
import vigie.questionnaire.Questionnaire;
import vigie.web.Json;
import vigie.web.PageRules;
import vigie.web.SharedSite;
import vigie.web.ShippedQuestionnaire;
import vigie.web.Site;

@ExtendWith(SharedSite.class)
class SheetPagesIT {
    private static final Questionnaire QUESTIONNAIRE = ShippedQuestionnaire.questionnaire();

    private final Site site;

    SheetPagesIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"FR, fr, /criteres/fiche", "EN, en, /en/criteria/sheet"})
    void theGuideIsQuotedLetterForLetter(Language language, String key, String address) throws Exception {
        Document page = site.page(address);
        PageRules.assertAll(page);
        assertThat(texts(page, ".sheet-asked"))
                .isEqualTo(ShippedQuestionnaire.criteria().stream()
                        .map(criterion -> (Map<?, ?>) criterion.get("question"))
                        .map(text -> plain(String.valueOf(text.get(key))))
                        .toList())
                .hasSize(15);
        assertThat(texts(page, "h2"))
                .isEqualTo(QUESTIONNAIRE.themes().stream()
                        .map(theme -> plain(theme.label().in(language)))
                        .toList());
        assertThat(texts(page, ".sheet-source").getFirst())
                .contains(plain(QUESTIONNAIRE.source().in(language)));
    }

    @Test
    void everyAskHasItsOptionsToTickOrALineToWriteOn() throws Exception {
        Document page = site.page("/criteres/fiche");
        List<String> expected = new ArrayList<>();
        for (Criterion criterion : QUESTIONNAIRE.criteria()) {
            for (Ask ask : criterion.asks()) {
                expected.add(plain(ask.label().fr()) + " "
                        + ask.options().stream()
                                .map(Option::label)
                                .map(label -> plain(label.fr()))
                                .toList());
            }
        }
        List<String> shown = new ArrayList<>();
        for (Element ask : page.select(".sheet-ask")) {
            List<Element> options = ask.select("[role=list] [role=listitem]");
            assertThat(options)
                    .allSatisfy(
                            option -> assertThat(option.select(".sheet-box")).hasSize(1));
            assertThat(ask.select(".sheet-line")).hasSize(options.isEmpty() ? 1 : 0);
            shown.add(plain(ask.expectFirst(".sheet-label p").text()) + " "
                    + options.stream().map(option -> plain(option.text())).toList());
        }
        assertThat(shown).isEqualTo(expected).hasSize(39);
    }

    @Test
    void theGuidesSheetHasRoomForWhoAndWhen() throws Exception {
        assertThat(texts(site.page("/criteres/fiche"), ".sheet-blank"))
                .containsExactly("Plateforme", "Date de l'entretien", "Avec qui");
        assertThat(texts(site.page("/plateformes/koach/fiche"), ".sheet-blank"))
                .containsExactly("Date de l'entretien", "Avec qui");
    }

    /** What the API says is known is not asked, and all else is. */
    @ParameterizedTest
    @ValueSource(strings = {"koach", "coachhub", "coachaccountable", "coaching-com"})
    void aPlatformsSheetAsksWhatNobodyHasDocumented(String slug) throws Exception {
        List<String> expected = new ArrayList<>();
        for (Json criterion :
                site.json("/api/v1/platforms/" + slug).at("criteria").items()) {
            List<String> answered = criterion.at("answers").items().stream()
                    .map(answer -> answer.at("ask").text())
                    .toList();
            if (criterion.at("applicable").yes()) {
                QUESTIONNAIRE.criterion(criterion.at("number").number()).orElseThrow().asks().stream()
                        .filter(ask -> !answered.contains(ask.id()))
                        .forEach(ask -> expected.add(plain(ask.label().fr())));
            }
        }
        Document page = site.page("/plateformes/" + slug + "/fiche");
        PageRules.assertAll(page);
        assertThat(page.select(".sheet-label").eachText().stream()
                        .map(text -> plain(text).replace(" plusieurs réponses possibles", "")))
                .isEqualTo(expected)
                .isNotEmpty();
        assertThat(page.select(".sheet-question"))
                .allSatisfy(
                        question -> assertThat(question.select(".sheet-ask")).isNotEmpty());
    }

    /** A price is not asked where listing is free: the answers that are known leave nothing of it to know. */
    @Test
    void whatOtherAnswersSettleIsNotAsked() throws Exception {
        Document free = site.page("/plateformes/flexcareers-flexhub/fiche");
        assertThat(free.select(".sheet-label").eachText())
                .contains("Charte demandée au coach")
                .doesNotContain("Tarif public");
        assertThat(site.page("/plateformes/koach/fiche").select(".sheet-label").eachText())
                .contains("Tarif public");
        assertThat(site.page("/plateformes/flexcareers-flexhub")
                        .select("#critere-12 .unanswered")
                        .text())
                .doesNotContain("tarif public");
    }

    @ParameterizedTest
    @CsvSource({
        "/criteres, /criteres/fiche",
        "/en/criteria, /en/criteria/sheet",
        "/criteres/13, /criteres/fiche",
        "/en/criteria/1, /en/criteria/sheet",
        "/plateformes/koach, /plateformes/koach/fiche",
        "/en/platforms/koach, /en/platforms/koach/sheet"
    })
    void pagesLeadToTheirSheet(String from, String sheet) throws Exception {
        assertThat(site.page(from).select("main a[href='" + sheet + "']")).hasSize(1);
        assertThat(site.page(sheet).select("main a.button").eachAttr("href")).containsExactly(sheet + ".pdf");
    }

    @Test
    void withoutJavaScriptItSaysHowToPrint() throws Exception {
        Document page = site.page("/criteres/fiche");
        Element button = page.expectFirst("button[data-prints]");
        assertThat(button.hasAttr("hidden")).isTrue();
        assertThat(page.expectFirst("#" + button.attr("data-prints")).text()).contains("Ctrl + P");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plateformes/personne/fiche",
                "/en/platforms/nobody/sheet",
                "/plateformes/personne/fiche.pdf",
                "/en/platforms/nobody/sheet.pdf",
                "/plateformes/%3Cb%3E/fiche.pdf",
                "/criteres/fiches",
                "/criteres/fiche.html"
            })
    void whatIsNotThereIsMissed(String address) throws Exception {
        var answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    }

    private static List<String> texts(Document page, String where) {
        return page.select("main " + where).eachText().stream()
                .map(SheetPagesIT::plain)
                .toList();
    }

    static String plain(String text) {
        return text.replaceAll("[\u00a0\u202f]", " ").replace('’', '\'').strip();
    }
}
