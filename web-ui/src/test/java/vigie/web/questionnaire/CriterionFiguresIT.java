package vigie.web.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigie.directory.PlatformDirectory;
import vigie.directory.Tallies;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;
import vigie.web.SharedSite;
import vigie.web.ShippedQuestionnaire;
import vigie.web.Site;

/** Each figure of a criterion is right, and leads to exactly as many platforms. */
@ExtendWith(SharedSite.class)
class CriterionFiguresIT {
    private final Site site;
    private final Tallies tallies;

    CriterionFiguresIT(Site site) {
        this.site = site;
        tallies = site.bean(PlatformDirectory.class).tallies();
    }

    static IntStream numbers() {
        return IntStream.rangeClosed(1, 15);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void figuresAreTheTallies(int number) throws Exception {
        Document page = site.page("/criteres/" + number);
        Criterion criterion =
                ShippedQuestionnaire.questionnaire().criterion(number).orElseThrow();
        for (CriterionState state : CriterionState.values()) {
            if (state.applicable()) {
                Element row = page.expectFirst("#stand ~ table tbody tr:has(use[href='#" + state + "'])");
                assertThat(figure(row)).as("%s", state).isEqualTo(tallies.of(number, state));
            }
        }
        var tables = page.select("#answers ~ table");
        assertThat(tables).hasSameSizeAs(criterion.asks());
        for (int place = 0; place < tables.size(); place++) {
            Ask ask = criterion.asks().get(place);
            var rows = tables.get(place).select("tbody tr");
            assertThat(figure(rows.getLast())).isEqualTo(tallies.of(ask.id(), Ask.UNKNOWN));
            assertThat(rows).hasSize(ask.hasOptions() ? ask.options().size() + 1 : 2);
            assertThat(figure(rows.getFirst()))
                    .isEqualTo(tallies.of(
                            ask.id(), ask.hasOptions() ? ask.optionCodes().getFirst() : Ask.DOCUMENTED));
        }
    }

    private static int figure(Element row) {
        return Integer.parseInt(row.expectFirst("td:last-child").text());
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void figuresOfStatesAddUpToThePlatformsConcerned(int number) throws Exception {
        Document page = site.page("/criteres/" + number);
        int sum = page.select("#stand ~ table tbody tr").stream()
                .mapToInt(CriterionFiguresIT::figure)
                .sum();
        assertThat(sum).isEqualTo(57 - tallies.of(number, CriterionState.NOT_APPLICABLE));
        assertThat(page.expectFirst("#stand + p").text()).endsWith(" sur " + sum + " concernées.");
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void everyFigureLeadsToExactlyThatManyPlatforms(int number) throws Exception {
        String page = number % 2 == 0 ? "/en/criteria/" : "/criteres/";
        var links = site.page(page + number).select("table td a[href]");
        assertThat(links).isNotEmpty();
        for (Element link : links) {
            Document directory = site.page(link.attr("href"));
            assertThat(directory.select("main table tbody tr"))
                    .as(link.attr("href"))
                    .hasSize(Integer.parseInt(link.text()));
            assertThat(directory.select("[role=status]")).isEmpty();
        }
    }
}
