package vigie.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vigie.web.CountedStatements;
import vigie.web.Site;
import vigie.web.directory.Grid.Row;

/** A directory of 1,000 platforms. */
@Tag("measured")
class LargeDirectoryIT {
    private static final int PLATFORMS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final List<String> PAGES = List.of("/", "/?sort=name&page=1", "/criteres", "/criteres/11");

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static List<Integer> statementsWhenEmpty;

    @BeforeAll
    static void fill() throws Exception {
        site = Site.counting();
        statementsWhenEmpty = statements();
        try (Connection connection = site.database().connect();
                Statement sql = connection.createStatement()) {
            insert(sql);
        }
    }

    // Every tenth name is the same, so that the order must not lean on names alone.
    private static void insert(Statement sql) throws SQLException {
        sql.execute("""
                insert into platform (id, slug, name, kind, website, languages, offers, summary_fr, summary_en, origin,
                    created_at, updated_at, version)
                select gen_random_uuid(), 'platform-' || n, 'Platform ' || (n / 10),
                    (array['CONTRACTUAL', 'SERVICE', 'HYBRID'])[n % 3 + 1], 'https://platform-' || n || '.example/', '{fr}',
                    '{BOOKING}', 'Résumé', 'Summary', 'PERSON', now(), now(), 0 from generate_series(1, 1000) n
                """);
        sql.execute("""
                insert into platform_standing (platform_id, documented, applicable, states, themes)
                select id, 1, 15, array_fill('UNKNOWN'::text, array[10]) || 'FAVOURABLE'::text
                    || array_fill('UNKNOWN'::text, array[4]), '{"contract": "FAVOURABLE"}' from platform
                """);
        sql.execute("""
                insert into answer (id, platform_id, questionnaire_version, ask, value_codes, note_fr, note_en, checked_on,
                    origin, published_at)
                select gen_random_uuid(), id, 1, '11b', '{WITH_NOTICE}', 'Note', 'Note', current_date, 'PERSON', now()
                from platform
                """);
        sql.execute("""
                insert into evidence (answer_id, position, evidence_kind, evidence_url, evidence_seen_on,
                    evidence_stored_copy)
                select id, 1, 'PUBLIC_TERMS', 'https://platform.example/terms', current_date, false from answer
                """);
        sql.execute("analyze");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void everyPlatformStandsOnOnePageOnce() throws Exception {
        for (String order : List.of("", "?sort=name", "?sort=updated", "?q=platform")) {
            List<String> slugs = new ArrayList<>();
            String next = "/" + order;
            for (int number = 1; !next.isEmpty(); number++) {
                Document page = site.page(next);
                assertThat(page.expectFirst("#results").text())
                        .startsWith("1 000 plateformes".replace(' ', '\u202f').replace("\u202fp", " p"));
                assertThat(Grid.rows(page)).hasSize(100);
                assertThat(page.expectFirst("nav[aria-label=Pages] span").text())
                        .isEqualTo("Page " + number + " sur 10");
                slugs.addAll(Grid.rows(page).stream().map(Row::slug).toList());
                Element link = page.selectFirst("a[rel=next]");
                next = link == null ? "" : link.attr("href");
            }
            assertThat(slugs).as("order %s", order).hasSize(PLATFORMS).doesNotHaveDuplicates();
        }
    }

    @Test
    void pagesLeadForwardBackAndToTheSamePageInTheOtherLanguage() throws Exception {
        Document second = site.page("/?kind=SERVICE&sort=name&page=2");
        assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo("/?kind=SERVICE&sort=name");
        assertThat(second.select("a[rel=next]").attr("href")).isEqualTo("/?kind=SERVICE&sort=name&page=3");
        assertThat(second.select("header a[hreflang]").attr("href")).isEqualTo("/en?kind=SERVICE&sort=name&page=2");
        assertThat(site.page("/").select("a[rel=prev]")).isEmpty();
        assertThat(site.page("/?page=10").select("a[rel=next]")).isEmpty();
        assertThat(site.get("/?page=11").statusCode()).isEqualTo(404);
    }

    /** One query more a row would be 1,000 queries more a page. */
    @Test
    void aPageTakesAsManyStatementsAsInAnEmptyDirectory() throws Exception {
        assertThat(statements()).isEqualTo(statementsWhenEmpty).allMatch(count -> count >= 1 && count <= 5);
    }

    @Test
    void aPageTakesLessThanASecond() throws Exception {
        for (String page : PAGES) {
            site.get(page);
            long began = System.nanoTime();
            site.get(page);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as(page).isLessThan(PATIENCE);
        }
    }

    @Test
    void figuresCountThemAll() throws Exception {
        assertThat(site.page("/criteres/11")
                        .select("#stand ~ table a[href$=FAVOURABLE]")
                        .eachText())
                .containsExactly("1\u202f000");
    }

    // The fewest of some: once a second a page also looks whether another process stored a questionnaire.
    private static List<Integer> statements() throws Exception {
        CountedStatements counted = site.bean(CountedStatements.class);
        List<Integer> fewest = new ArrayList<>();
        for (String page : PAGES) {
            int least = Integer.MAX_VALUE;
            for (int round = 0; round < 5; round++) {
                counted.take();
                site.page(page);
                least = Math.min(least, counted.take());
            }
            fewest.add(least);
        }
        return fewest;
    }
}
