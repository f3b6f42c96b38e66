package vigie.web.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vigie.web.PageRules;
import vigie.web.Site;
import vigie.web.layout.NamesToChoose;

/** A directory with too many platforms for a list of their names, and one that has just few enough. */
class LargeComparisonIT {
    private static final Site SITE = Site.empty();

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void untilAListWouldBeTooLongPlatformsAreChosenFromIt() throws Exception {
        insert(1, NamesToChoose.MOST);
        Document choose = SITE.page("/comparer?p=platform-7");
        assertThat(choose.select("main select[name=p]")).hasSize(4);
        assertThat(choose.select("#place-0 option")).hasSize(1 + NamesToChoose.MOST);
        assertThat(SITE.page("/comparer?p=platform-7&p=platform-8").select("#add option"))
                .hasSize(1 + NamesToChoose.MOST - 2);

        insert(NamesToChoose.MOST + 1, NamesToChoose.MOST + 1);
        for (String page : List.of("/comparer", "/en/compare")) {
            assertLeadsThroughTheDirectory(page);
        }
    }

    private static void assertLeadsThroughTheDirectory(String page) throws Exception {
        String directory = page.equals("/comparer") ? "/" : "/en";
        Document none = SITE.page(page);
        assertThat(none.select("main select, main form")).isEmpty();
        assertThat(none.expectFirst("main a.button").attr("href")).isEqualTo(directory);
        PageRules.assertAll(none);

        Document one = SITE.page(page + "?p=platform-7");
        assertThat(one.select("main select, main form")).isEmpty();
        assertThat(one.expectFirst("main p.measure").text()).startsWith("Platform 7 ");
        String ticked = one.expectFirst("main a.button").attr("href");
        assertThat(ticked).isEqualTo(directory + "?p=platform-7");
        assertThat(SITE.page(ticked).select("[name=p][checked]").eachAttr("value"))
                .containsExactly("platform-7");
        PageRules.assertAll(one);

        Document two = SITE.page(page + "?p=platform-7&p=platform-8");
        assertThat(two.select("main table")).hasSize(1);
        assertThat(two.select("main select, main form")).isEmpty();
        assertThat(two.select(".compare-acts a").eachAttr("href")).contains(directory + "?p=platform-7&p=platform-8");
        PageRules.assertAll(two);
    }

    private static void insert(int from, int to) throws SQLException {
        try (Connection connection = SITE.database().connect();
                Statement sql = connection.createStatement()) {
            sql.execute("""
                    insert into platform (id, slug, name, kind, website, languages, offers, summary_fr, summary_en, origin,
                        created_at, updated_at, version)
                    select gen_random_uuid(), 'platform-' || n, 'Platform ' || n, 'CONTRACTUAL',
                        'https://platform-' || n || '.example/', '{fr}', '{}', 'Résumé', 'Summary', 'PERSON', now(), now(), 0
                    from generate_series(%d, %d) n
                    """.formatted(from, to));
            sql.execute("""
                    insert into platform_standing (platform_id, documented, applicable, states, themes)
                    select id, 0, 15, array_fill('UNKNOWN'::text, array[15]), '{}' from platform
                    on conflict do nothing
                    """);
        }
    }
}
