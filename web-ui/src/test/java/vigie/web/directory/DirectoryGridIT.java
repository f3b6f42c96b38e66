package vigie.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.web.Json;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.directory.Grid.Row;

/** The table of platforms, and that pages and API filter alike. */
@ExtendWith(SharedSite.class)
class DirectoryGridIT {
    private static final Map<String, String> FRENCH = Map.of(
            "ALERT", "alerte",
            "UNFAVOURABLE", "défavorable",
            "MIXED", "mitigé",
            "NEUTRAL", "neutre",
            "FAVOURABLE", "favorable",
            "WITHOUT_STANCE", "documenté, sans regard",
            "UNKNOWN", "inconnu",
            "NOT_APPLICABLE", "ne s’applique pas");
    private static final Set<String> ENGLISH = Set.of(
            "alert",
            "unfavourable",
            "mixed",
            "neutral",
            "favourable",
            "documented, no stance",
            "unknown",
            "does not apply");

    private final Site site;

    DirectoryGridIT(Site site) {
        this.site = site;
    }

    @Test
    void isATableWhoseCellsKnowTheirHeaders() throws Exception {
        Element table = site.page("/").expectFirst("main table");
        assertThat(table.expectFirst("caption").text()).isNotBlank();
        assertThat(table.select("thead th[scope=col]")).hasSize(18);
        assertThat(table.select("thead th[scope=colgroup]").eachAttr("colspan")).containsExactly("4", "3", "3", "5");
        assertThat(table.select("tbody tr")).hasSize(57).allSatisfy(row -> {
            assertThat(row.select("> th[scope=row]")).hasSize(1);
            assertThat(row.select("> td")).hasSize(17);
        });
        assertThat(table.select("td[headers], th:not([scope])")).isEmpty();
    }

    /** Rows that a style shows as cards lose their meaning in some browsers, unless it is said again. */
    @Test
    void saysItsRolesAgain() throws Exception {
        Element table = site.page("/").expectFirst("main table");
        assertThat(table.attr("role")).isEqualTo("table");
        assertThat(table.select("tr:not([role=row])")).isEmpty();
        assertThat(table.select("thead:not([role=rowgroup]), tbody:not([role=rowgroup])"))
                .isEmpty();
        assertThat(table.select("td:not([role=cell])")).isEmpty();
        assertThat(table.select("tbody th:not([role=rowheader]), thead th:not([role=columnheader])"))
                .isEmpty();
    }

    @Test
    void everyCellHasOneOfEightWordsAndLeadsToItsCriterion() throws Exception {
        for (String language : List.of("/", "/en")) {
            Document page = site.page(language);
            Set<String> words = language.equals("/") ? Set.copyOf(FRENCH.values()) : ENGLISH;
            Set<String> seen = new HashSet<>();
            for (Row row : Grid.rows(page)) {
                assertThat(row.states()).hasSize(15).isSubsetOf(words);
                seen.addAll(row.states());
            }
            assertThat(seen).as("the shipped platforms have all states").isEqualTo(words);
            String anchor = language.equals("/") ? "#critere-" : "#criterion-";
            for (Element row : page.select("tbody tr")) {
                String platform = row.expectFirst("th a").attr("href");
                List<String> links = row.select("td a").eachAttr("href");
                assertThat(links).hasSize(15);
                for (int number = 1; number <= 15; number++) {
                    assertThat(links.get(number - 1)).isEqualTo(platform + anchor + number);
                }
            }
        }
    }

    /** Eight shapes for eight words: the drawing is never told by its colour alone. */
    @Test
    void eachWordHasItsOwnShape() throws Exception {
        Document page = site.page("/");
        Set<String> pairs = new HashSet<>();
        for (Element cell : page.select("tbody td:has(use)")) {
            pairs.add(cell.expectFirst("use").attr("href") + " " + cell.text());
        }
        assertThat(pairs).hasSize(8);
        Set<String> drawings = new HashSet<>();
        for (String pair : pairs) {
            drawings.add(page.expectFirst("symbol" + pair.split(" ", 2)[0]).html());
        }
        assertThat(drawings).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kind=CONTRACTUAL",
                "kind=SERVICE&kind=HYBRID",
                "offer=AI_CHATBOT",
                "offer=BOOKING&offer=CHATBOT",
                "ask.13a=UNKNOWN",
                "ask.13a=NONE",
                "ask.13a=NONE&ask.13a=UNKNOWN",
                "ask.13b=DOCUMENTED",
                "ask.12b=UNKNOWN",
                "ask.11a=ONLINE_TERMS&ask.11b=SILENCE",
                "stance.11=FAVOURABLE",
                "stance.11=FAVOURABLE&stance.11=UNFAVOURABLE",
                "stance.11=UNKNOWN",
                "stance.13=NOT_APPLICABLE",
                "stance.9=WITHOUT_STANCE",
                "stance.data=ALERT",
                "stance.contract=FAVOURABLE&stance.data=MIXED",
                "minCoverage=1",
                "minCoverage=7",
                "minCoverage=15",
                "sort=name",
                "sort=updated",
                "sort=coverage&kind=CONTRACTUAL",
                "q=coach",
                "q=coach&sort=name&kind=SERVICE",
                "q=coachub",
                "q=l%27%C3%A9t%C3%A9",
                "q=zzz&kind=SERVICE"
            })
    void showsWhatTheApiAnswers(String filter) throws Exception {
        List<Row> expected =
                answered(site.json("/api/v1/platforms?limit=100" + (filter.isEmpty() ? "" : "&" + filter)));
        assertThat(Grid.rows(site.page("/?" + filter))).isEqualTo(expected);
        assertThat(Grid.rows(site.page("/en?" + filter)).stream().map(Row::slug))
                .isEqualTo(expected.stream().map(Row::slug).toList());
    }

    private static List<Row> answered(Json answer) {
        return answer.at("items").items().stream()
                .map(item -> new Row(
                        item.at("slug").text(),
                        item.at("name").text(),
                        item.at("criteria").items().stream()
                                .map(DirectoryGridIT::word)
                                .toList(),
                        item.at("coverage").at("documented").number() + "/"
                                + item.at("coverage").at("applicable").number() + " documentés"))
                .toList();
    }

    private static String word(Json cell) {
        if (!cell.at("stance").isNull()) {
            return String.valueOf(FRENCH.get(cell.at("stance").text()));
        }
        String state = cell.at("documented").yes() ? "WITHOUT_STANCE" : "UNKNOWN";
        return String.valueOf(FRENCH.get(cell.at("applicable").yes() ? state : "NOT_APPLICABLE"));
    }

    @Test
    void showsPlatformsByCoverageThenByName() throws Exception {
        List<Integer> documented = Grid.rows(site.page("/")).stream()
                .map(row -> Integer.valueOf(row.coverage().replaceFirst("/.*", "")))
                .toList();
        assertThat(documented).isSortedAccordingTo((one, other) -> other - one);
        assertThat(Grid.rows(site.page("/?sort=coverage"))).isEqualTo(Grid.rows(site.page("/")));
    }
}
